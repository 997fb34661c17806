// The part of `sax` that is used here, in strict mode and with namespaces. The package brings no types.
declare module 'sax' {
  export interface QualifiedName {
    name: string;
    prefix: string;
    local: string;
    uri: string;
  }
  export interface QualifiedTag extends QualifiedName {
    attributes: Record<string, QualifiedName & { value: string }>;
  }
  export interface Parser {
    /** Counted from 0. */
    line: number;
    ENTITIES: Record<string, string>;
    onerror: (error: Error) => void;
    ondoctype: (doctype: string) => void;
    onprocessinginstruction: (instruction: { name: string; body: string }) => void;
    onopentag: (tag: QualifiedTag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(text: string): Parser;
    close(): Parser;
  }
  const sax: { parser(strict: true, options: { xmlns: true; strictEntities: true }): Parser };
  export default sax;
}
