// What authors and translation engines write, in twelve languages, and what readers see of it.

/** A word, a label, a phrase, and how a sentence ends. */
export const languages: Record<string, { word: string; label: string; phrase: string; stop: string; gap: string }> = {
  en: { word: 'page', label: 'Save', phrase: 'open the page', stop: '.', gap: ' ' },
  fr: { word: 'réglage', label: 'Enregistrer', phrase: 'ouvrez le réglage', stop: '.', gap: ' ' },
  de: { word: 'Größe', label: 'Speichern', phrase: 'öffnen Sie die Übersicht', stop: '.', gap: ' ' },
  es: { word: 'sesión', label: 'Guardar', phrase: 'inicie la sesión', stop: '.', gap: ' ' },
  it: { word: 'città', label: 'Salva', phrase: 'aprire la città', stop: '.', gap: ' ' },
  'pt-BR': { word: 'ação', label: 'Salvar', phrase: 'abra a página', stop: '.', gap: ' ' },
  sv: { word: 'åtgärd', label: 'Spara', phrase: 'öppna sidan', stop: '.', gap: ' ' },
  nl: { word: 'pagina', label: 'Opslaan', phrase: 'open de pagina', stop: '.', gap: ' ' },
  ja: { word: '設定', label: '保存', phrase: 'ページを開きます', stop: '。', gap: '' },
  ko: { word: '설정을', label: '저장', phrase: '페이지를 엽니다', stop: '.', gap: '' },
  'zh-Hans': { word: '设置', label: '保存', phrase: '打开页面', stop: '。', gap: '' },
  'zh-Hant': { word: '設定', label: '儲存', phrase: '開啟頁面', stop: '。', gap: '' },
};

export type Words = (typeof languages)[string];
/** A habit: what is written, and the words that readers see, in order. */
export const habits: Record<string, (words: Words) => [written: string, seen: string]> = {
  'a bold label glued to a word': ({ word, label }) => [`**[!UICONTROL ${label}]**${word}`, `${label}${word}`],
  'a bold label and the next one': ({ word, label, stop }) => [
    `**${word}${stop}**${word}**${label}${stop}**${word}`,
    `${word}${stop}${word}${label}${stop}${word}`,
  ],
  'bold links and code': ({ word, label }) => [
    `**[${label}](b.md)**${word}**\`${word}\`**${word}`,
    `${label}${word}${word}${word}`,
  ],
  'bold brackets': ({ word, label }) => [`**${label}(${word})**${word}`, `${label}(${word})${word}`],
  'a bare address': ({ phrase, stop, gap }) => [
    `${phrase} https://example.com/a${stop}${gap}${phrase}`,
    `${phrase}https://example.com/a${stop}${phrase}`,
  ],
  'about a number': ({ word }) => [`~5 ${word} 1~3 ${word}`, `~5 ${word} 1~3 ${word}`],
  'a heading and a no-break space': ({ phrase }) => [`##\u00A0${phrase}`, phrase],
  'a list and wide spaces': ({ word, label }) => [`-\u3000${word}\n-\u3000${label}`, `${word} ${label}`],
  'wide brackets of a link': ({ word, label }) => [`${word}［${label}］（b.md）`, `${word}${label}`],
  'a wide alert': ({ phrase }) => [`>[！NOTE]\n>${phrase}`, `‹alert.note› ${phrase}`],
  'an entity behind a backslash': ({ word }) => [`\\&lt;${word}\\&gt;`, `<${word}>`],
  'a short delimiter row': ({ word, label }) => [
    `| ${word} | ${label} |\n|---|\n| ${label} | ${word} |`,
    `${word} ${label} ${label} ${word}`,
  ],
  'a table with wide bars': ({ word, label }) => [
    `｜${word}｜${label}｜\n｜---｜---｜\n｜${label}｜${word}｜`,
    `${word} ${label} ${label} ${word}`,
  ],
  'a comment between rows': ({ word, label }) => [
    `| ${word} | ${label} |\n|---|---|\n| ${word} | ${word} |\n<!-- | x | y | -->\n| ${label} | ${label} |`,
    `${word} ${label} ${word} ${word} ${label} ${label}`,
  ],
  'a cell too many': ({ word, label }) => [`| ${word} |\n|---|\n| ${word} | ${label} |`, `${word} ${word} ${label}`],
  'help for the product': ({ phrase }) => [`>[!CONTEXTUALHELP]\n>id="x"\n>title="y"\n\n${phrase}`, phrase],
  'a named anchor': ({ phrase }) => [`<a name="part"></a>${phrase} [${phrase}](#part)`, `${phrase} ${phrase}`],
  'a link text in a token': ({ word }) => [`[!DNL [${word}]](https://example.com/m)`, word],
  'an image with a size': ({ word }) => [`${word} ![${word}](my pic.png =10x20)`, word],
  'code of a language without colours': ({ word }) => [`\`\`\`vcl\n${word} {}\n\`\`\``, `${word} {}`],
  'spaces inside the asterisks': ({ word, label }) => [`${word}** ${label} **${word}`, `${word}${label}${word}`],
  'a space before an address': ({ word, label }) => [`${word} [${label}] (b.md)`, `${word}${label}`],
  'a note between colons': ({ phrase, word }) => [`:::note\n${phrase}\n:::\n${word}`, `‹alert.note› ${phrase} ${word}`],
  'a note that is indented': ({ phrase, word }) => [`!!! note\n    ${phrase}\n\n${word}`, `‹alert.note› ${phrase} ${word}`],
  'blank lines between rows': ({ word, label }) => [
    `| ${word} | ${label} |\n\n|---|---|\n\n| ${label} | ${word} |\n\n| ${word} | ${word} |`,
    `${word} ${label} ${label} ${word} ${word} ${word}`,
  ],
  'wide spaces around rows': ({ word, label }) => [
    `\u00A0| ${word} | ${label} |\u3000\n|---|---|\u00A0\n| ${label} | ${word} |\u00A0`,
    `${word} ${label} ${label} ${word}`,
  ],
  'tags of Word': ({ phrase }) => [`<![if !supportLists]>${phrase}<![endif]><o:p></o:p>`, phrase],
  'struck out': ({ word, stop }) => [`~~${word}${stop}~~${word}`, `${word}${stop}${word}`],
};

/** Texts whose spaces and line breaks do not count. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');
