/** A Jupyter notebook (nbformat 4.5), as far as it is read and written here. */
export interface Notebook {
  cells: Cell[];
  metadata: Record<string, unknown>;
  nbformat: number;
  nbformat_minor: number;
}

export interface Cell {
  cell_type: 'markdown' | 'code';
  id: string;
  metadata: Record<string, unknown>;
  source: string | string[];
  execution_count?: number | null;
  outputs?: Output[];
}

export type Output =
  | { output_type: 'stream'; name: 'stdout'; text: string[] }
  | {
      output_type: 'display_data';
      data: Record<string, unknown>;
      metadata: Record<string, unknown>;
    };

/** Jupyter writes a text as a list of lines or as one text; here it is one text. */
export function textOf(text: string | readonly string[]): string {
  return typeof text === 'string' ? text : text.join('');
}

/** Lines with their ends, as Jupyter stores them: a change of a line is then a change of a line in git. */
export function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/).filter((line) => line !== '');
}

/** The code cells joined into one module; before each cell the runner is told which one begins. */
export function moduleOf(notebook: Notebook): string {
  const cells = notebook.cells
    .map((cell, index) => ({ cell, index }))
    .filter(({ cell }) => cell.cell_type === 'code')
    .map(({ cell, index }) => `globalThis.beginCell(${index});\n${textOf(cell.source)}\n`);
  return `declare global { var beginCell: (index: number) => void; }\n${cells.join('\n')}\nexport {};\n`;
}

/** The notebook with these outputs, counted from 1 in order, as a fresh run in Jupyter leaves it. */
export function withOutputs(notebook: Notebook, outputs: ReadonlyMap<number, Output[]>): Notebook {
  let count = 0;
  return {
    ...notebook,
    cells: notebook.cells.map((cell, index) => {
      if (cell.cell_type !== 'code') return cell;
      count += 1;
      return { ...cell, execution_count: count, outputs: outputs.get(index) ?? [] };
    }),
  };
}

/** The text of a notebook file: one space a level and a newline at the end, as Jupyter writes it. */
export function fileOf(notebook: Notebook): string {
  return `${JSON.stringify(notebook, null, 1)}\n`;
}
