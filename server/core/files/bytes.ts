/** Why a file's bytes are not text that can be checked; the keys of the messages of `file-unreadable`. */
export type Undecodable = 'utf16' | 'pdf' | 'archive' | 'binary' | 'encoding';

export type Decoded =
  | {
      readonly text: string;
      /** Whether the bytes begin with a byte order mark; it is not in the text, and is written back with it. */
      readonly bom: boolean;
    }
  | { readonly undecodable: Undecodable };

/** Throws on bytes that are not UTF-8, and leaves the byte order mark to us. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Turns a file's bytes into text. Only UTF-8 is text here: any other encoding would be a guess. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return { undecodable: 'utf16' };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return { undecodable: 'pdf' };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { undecodable: 'archive' };
  if (bytes.includes(0)) return { undecodable: 'binary' };
  const bom = startsWith(bytes, [0xef, 0xbb, 0xbf]);
  try {
    return { text: decoder.decode(bom ? bytes.subarray(3) : bytes), bom };
  } catch {
    return { undecodable: 'encoding' };
  }
}

/** The bytes of a text, with its byte order mark where it had one. */
export function encode(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\uFEFF${text}` : text);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
