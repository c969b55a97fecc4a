import { CodeCache, codeCacheFolder } from './cache/code-cache.ts';

// Node compiles this file itself, so there is little in it.
const files = new CodeCache(__dirname, require, codeCacheFolder(process.env, process.platform));
const { main } = files.require('./cli-main.js') as typeof import('./main.ts');
main(process.argv.slice(2), () => files.keep());
