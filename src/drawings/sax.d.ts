// The part of `sax` that is used here, in strict mode. The package brings no types.
declare module 'sax' {
  export interface Tag {
    name: string;
    attributes: Record<string, string>;
  }
  export interface Parser {
    /** Counted from 0. */
    line: number;
    ENTITIES: Record<string, string>;
    onerror: (error: Error) => void;
    ondoctype: (doctype: string) => void;
    onprocessinginstruction: (instruction: { name: string; body: string }) => void;
    onopentag: (tag: Tag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(text: string): Parser;
    close(): Parser;
  }
  const sax: { parser(strict: true, options: { strictEntities: true }): Parser };
  export default sax;
}
