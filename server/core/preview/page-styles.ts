import pageStyles from './styles/page.css';
import rowStyles from './styles/rows.css';

/** The style sheet of an exported page. Loaded on its own, since only an export needs it. */
export const styles: string = pageStyles + rowStyles;
