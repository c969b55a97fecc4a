/** Words with a vowel before which nothing is elided. */
const NO_ELISION = new Set(
  'oui onze onzième onzièmes ouistiti ululement un une uns unes ou et à a est en où au aux y yacht yaourt ouate euh ah oh eh i e o u énième'.split(
    ' ',
  ),
);

/** How words begin whose h is not heard. */
const SILENT_H =
  /^h(?:abi|agio|aleine|allucin|alogèn|altèr|armoni|ebdo|éberg|ébét|ect|égémon|élic|élio|émi|émo|épat|erb|érédit|érit|ermét|éroïn|éroïqu|éroïsm|ésit|étéro|eur(?:e|es)$|eureu|exa|iberna|ilar|ippo|istoi|istor|iver|olo|oméo|omicid|ommag|omm|omo|onnêt|onneu|onor|ôpita|oraire|orizon|orlog|ormon|orreur|orrib|orti|ospi|ostil|ôt[e]|uil|uissier|uîtr|umain|umani|umbl|umeur|umid|umili|umour|ybrid|ydr|ygi|ymn|yper|ypno|ypo|ystér)/;
/** How words begin whose h is one. */
export const HEARD_H =
  /^h(?:ache|aie|aine|all(?:s|e|es)?$|alte|ameau|amster|anche|andicap|angar|arcel|ardi|asard|ât|auss|aut|éros$|eurt|iérarch|olland|ongr|ont|ors|ublot|uit)/;

/** Whether articles and the like are elided before a word. */
export function isElidedBefore(word: string): boolean {
  return (
    word.length > 1 && ('aeiouàâéèêëîïôœùû'.includes(word.charAt(0)) ? !NO_ELISION.has(word) : SILENT_H.test(word))
  );
}
