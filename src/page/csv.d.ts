/** The bundler puts the text of a data file in its place. */
declare module '*.csv' {
  const text: string;
  export default text;
}
