/** `import { show } from 'dissensus/notebook'`: for notebooks, beside the library. */
export { show, type MimeBundle } from './show.ts';
export { TABLE_NAMES, tableOf, type TableName } from '../report/tables.ts';
export type { Cell, Column, Table } from '../report/table.ts';
export { backtestText } from '../report/backtest-text.ts';
export { differenceText } from '../report/difference-text.ts';
