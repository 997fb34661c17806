/** Constructs with a beginning and an end. */
export type RegionKind = 'collapsible' | 'tabs' | 'tab' | 'shade-box';

/** The marks of regions that are written as quotes, in capitals. */
export const quoteMarks: Readonly<Record<string, { kind: RegionKind; isEnd: boolean }>> = {
  BEGINTABS: { kind: 'tabs', isEnd: false },
  TAB: { kind: 'tab', isEnd: false },
  ENDTABS: { kind: 'tabs', isEnd: true },
  BEGINSHADEBOX: { kind: 'shade-box', isEnd: false },
  ENDSHADEBOX: { kind: 'shade-box', isEnd: true },
};
