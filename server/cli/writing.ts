// The commands that write notices and pages share a bundle: both need the whole core, which would be in the npm package once more.
export { main as exportNotice } from './export.ts';
export { main as newNotice } from './new.ts';
