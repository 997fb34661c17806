// The part of `sax` that is used here, in strict mode. The package brings no types.
declare module 'sax' {
  export interface Tag {
    name: string;
    attributes: Record<string, string>;
  }
  /** With `xmlns`: names come apart, with the address of their namespace. */
  export interface QualifiedTag {
    name: string;
    local: string;
    uri: string;
    attributes: Record<string, { value: string }>;
  }
  export interface Parser<T = Tag> {
    /** Counted from 0. */
    line: number;
    ENTITIES: Record<string, string>;
    onerror: (error: Error) => void;
    ondoctype: (doctype: string) => void;
    onprocessinginstruction: (instruction: { name: string; body: string }) => void;
    onopentag: (tag: T) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(text: string): Parser<T>;
    close(): Parser<T>;
  }
  function parser(strict: true, options: { strictEntities: true; xmlns: true }): Parser<QualifiedTag>;
  function parser(strict: true, options: { strictEntities: true }): Parser;
  const sax: { parser: typeof parser };
  export default sax;
}
