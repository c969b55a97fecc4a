import { version } from '../../package.json';

/** The version of the package, as `--version` prints it. */
export const VERSION: string = version;
