/** The formats of reports, in the order in which help lists them. */
export const FORMAT_NAMES = ['pretty', 'json'] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];
