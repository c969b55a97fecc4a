/**
 * Runs the server of the web build in the process that the extension starts on a desktop: the largest file of the extension is in it once, and
 * the editor has one server. To it the channel between both processes is the worker that it finds itself in on the web.
 */
const worker = {
  postMessage: (message: unknown): void => void process.send?.(message),
  set onmessage(listener: (event: { data: unknown }) => void) {
    process.on('message', (data) => listener({ data }));
  },
  /** Of what does not come: what goes wrong with the channel ends it. */
  addEventListener(): void {},
  close: (): void => process.exit(),
};
// A server whose window has crashed would go on for ever.
process.on('disconnect', worker.close);

Object.assign(globalThis, { self: worker });
require('./web/server.js');
