/** The build puts the style sheet beside the script. */
declare module '*.css' {
  const text: string;
  export default text;
}
