// The commands that write notices, pages and configurations share a bundle: each needs the whole core, which would be in the npm package
// once more.
export { main as exportNotice } from './export.ts';
export { main as init } from './init.ts';
export { main as newNotice } from './new.ts';
