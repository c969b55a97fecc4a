import type { ChildProcess } from 'node:child_process';

/** The address that `npm start` prints, as soon as it does. @throws {Error} where it ends without one */
export async function addressIn(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const data of child.stdout!) {
    output += data;
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(output)?.[0];
    if (address) return address;
  }
  throw new Error(`No address came:\n${output}`);
}
