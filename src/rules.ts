// The table of rules: name, severity in the profile `strict`, what it means, what to do.
// One row per rule; `node src/cli/write-docs.ts` prints `docs/rules.md` from it. Who finds a problem names its rule:
// `src/checks/all.ts` lists the checks, everything else is told where a file is read or rendered.

// `isOwn`: about the project's own files, so that no profile forgives it and the file is named from the project's root.
// `isUnforgiven`: an error in every profile: no site can be made, or none that is safe.
// `isStrictOnly`: about style and typography. Inherited and machine-translated texts would drown in it, so that the profile
// `import` does not look for it.
interface Row {
  severity: 'error' | 'warning' | 'info';
  meaning: string;
  remedy: string;
  isOwn?: true;
  isUnforgiven?: true;
  isStrictOnly?: true;
}

export const rules = {
  // reading files and front matter
  'front-matter-noise': {
    severity: 'warning',
    meaning: 'A title or description holds an HTML entity, a zero-width character or a doubled space.',
    remedy: 'Write the character itself, or remove it.',
  },
  'front-matter-missing': {
    severity: 'error',
    meaning: 'An article does not begin with front matter.',
    remedy: 'Begin the file with `---`, a `title:` line and `---`.',
  },
  'front-matter-language': {
    severity: 'error',
    meaning: 'Front matter is written in another language than YAML, which could run code.',
    remedy: 'Write the front matter in YAML between two lines `---`.',
  },
  'front-matter-cut': {
    severity: 'error',
    meaning: 'A text of the front matter holds ` #`, where YAML begins a comment, so its end is lost.',
    remedy: 'Put the whole text into quotation marks.',
  },
  'front-matter-invalid': {
    severity: 'error',
    meaning: 'A line of the front matter is not valid YAML, or its end is missing; the other lines count.',
    remedy: 'Put values that hold `: ` or begin with `[` into quotes, and close the front matter with `---`.',
  },
  'front-matter-unsafe': {
    severity: 'error',
    meaning: 'A line of the front matter uses YAML tags or aliases, or all of it is far too long.',
    remedy: 'Write plain values: texts, numbers, `true`, `false`, lists.',
  },
  'front-matter-value': {
    severity: 'error',
    meaning: 'A key of the front matter has a value of the wrong kind.',
    remedy: 'Write the value as the message says; `docs/front-matter.md` explains each key.',
  },
  'front-matter-unknown-key': {
    severity: 'warning',
    meaning: 'Front matter has a key that nobody declared; it is kept and not used.',
    remedy: 'Correct its name, or remove it.',
  },
  'title-missing': {
    severity: 'error',
    meaning: 'An article has no title.',
    remedy: 'Add a line `title: …` to the front matter.',
  },
  'exl-id-invalid': {
    severity: 'error',
    meaning: 'An `exl-id` is neither a lower-case UUID nor one of our own ids.',
    remedy: 'Take the id of the same article in another language, or make a new UUID.',
  },
  'exl-id-missing': {
    severity: 'warning',
    meaning: 'An article has no `exl-id`, so it is joined with its translations by its path alone.',
    remedy: 'Add the `exl-id` that its translations have, or make a new UUID.',
  },
  'duplicate-exl-id': {
    severity: 'error',
    meaning: 'Two articles of one locale have the same `exl-id`, mostly because a file was copied.',
    remedy: 'Give the newer one an id of its own, a new UUID.',
  },
  'exl-id-two-paths': {
    severity: 'error',
    meaning: 'The documents of one `exl-id` have different paths.',
    remedy: 'Move the file to the path that the reference locale has.',
  },
  'exl-id-differs': {
    severity: 'error',
    meaning: 'The documents of one path have different ids.',
    remedy: 'Give the translation the id of the reference locale.',
  },
  'invalid-utf8': {
    severity: 'error',
    meaning: 'A file is not UTF-8 text. UTF-16 and the older encoding of its language are read as such.',
    remedy: 'Save the file as UTF-8.',
  },
  'nul-character': {
    severity: 'error',
    meaning: 'A text holds a NUL character.',
    remedy: 'Save the file as UTF-8 text, or remove it.',
  },
  'file-too-large': {
    severity: 'error',
    meaning: 'A text file is larger than any article can be.',
    remedy: 'Split the file, or move it out of the content folder.',
  },
  'file-unreadable': {
    severity: 'error',
    meaning: 'A file or folder cannot be read.',
    remedy: 'Correct its permissions.',
  },
  'file-name': {
    severity: 'error',
    meaning:
      'The name of a file or folder cannot be part of an address: its page has another, or it is left out where no system can hold it.',
    remedy: 'Rename it: letters, digits, `-`, `_` and `.` fit everywhere.',
  },
  'file-names-alike': {
    severity: 'error',
    meaning: 'The names of two files differ in capitals or in their ending alone, so that their pages would have one address.',
    remedy: 'Rename one of them, or remove it.',
  },
  'folder-named-like-file': {
    severity: 'error',
    meaning: 'A folder lies where a file is read: its name ends like that of an article, of `site.yml`, a list, a lock.',
    remedy: 'Rename the folder; put the file there, if one is needed.',
  },
  'folder-too-deep': {
    severity: 'error',
    meaning: 'Folders are nested deeper than any real tree.',
    remedy: 'Move the files up.',
  },
  'symbolic-link': {
    severity: 'error',
    meaning: 'A symbolic link leads out of the content folder, to a folder or to nothing.',
    remedy: 'Put the file itself into the content folder.',
  },
  'asset-kind': {
    severity: 'warning',
    meaning: 'A file beside the articles is of a kind that is not served, or an article leads to one.',
    remedy: 'Remove it, or pack it into an archive.',
  },
  'content-folder-missing': {
    severity: 'error',
    meaning: 'The content folder does not exist.',
    remedy: 'Name an existing folder in `CONTENT_DIR`.',
  },
  'no-articles': {
    severity: 'error',
    isUnforgiven: true,
    meaning: 'The content folder holds no article that could be published.',
    remedy: 'Put articles into `<locale>/help/`.',
  },
  draft: {
    severity: 'info',
    meaning: 'A document says `draft: true`, or its reference does, so it is not published.',
    remedy: 'Nothing has to be done; take the line out when the document is finished.',
  },
  environment: {
    severity: 'error',
    meaning: 'A variable of the environment has a value that makes no sense.',
    remedy: 'Correct the variable.',
  },
  'yaml-invalid': {
    severity: 'error',
    meaning: 'A settings file is not valid YAML.',
    remedy: 'Correct the line; write plain values without tags and aliases.',
  },
  'preview-font-missing': {
    severity: 'warning',
    meaning: 'Titles of a language cannot be drawn, so their articles have no preview picture.',
    remedy:
      'Name a font that has its script in `site.yml`, `previews: { fonts: [path/to/font.ttf] }`, or write `previews: false`.',
  },
  'site-setting': {
    severity: 'error',
    meaning: '`site.yml` has a setting that cannot be used.',
    remedy: 'Correct it as the message says.',
  },
  'site-address-missing': {
    severity: 'warning',
    meaning: 'The address at which the site will live is not known.',
    remedy: 'Write `url: https://…` into `site.yml`, or set `SITE_URL`.',
  },
  'locale-settings': {
    severity: 'error',
    meaning: 'The locales of the site cannot be as they are named.',
    remedy: 'Give each locale a language tag and a folder of its own that holds `help/`.',
  },
  'locale-left-out': {
    severity: 'warning',
    meaning: 'A folder looks like that of a locale, but is none, so its articles are not published.',
    remedy: 'Rename it to a language tag, or name it under `locales` in `site.yml`.',
  },
  'outside-help': {
    severity: 'warning',
    meaning: 'Markdown lies beside the `help/` of a locale, or MDX elsewhere than in its `pages/`, where nothing is published.',
    remedy: 'Move it into `help/`, or remove it.',
  },
  'site-words-missing': {
    severity: 'warning',
    meaning: '`site.yml` has a name, description or footer, or `glossary.yml` labels, for some languages, but not for all.',
    remedy: 'Write a line for each language.',
  },
  'elsewhere-invalid': {
    severity: 'error',
    meaning: 'An entry of `elsewhere.yml` cannot be used.',
    remedy: 'Write `path/below/help.md: https://…`.',
  },
  'glossary-invalid': {
    severity: 'error',
    meaning: '`glossary.yml` cannot be read as it stands.',
    remedy: 'Compare with the comment at its beginning.',
  },
  'redirect-invalid': {
    severity: 'error',
    meaning: 'A row of `redirects.csv` cannot be used.',
    remedy: 'Write two addresses with a comma between them: each source once, none of a page that exists, no `..` in it.',
  },
  'public-file-taken': {
    severity: 'error',
    meaning: 'A file in `public/` would lie over a part of the site.',
    remedy: 'Give it another name, or take it away: `public/` is for files that the site does not make itself.',
  },
  'published-invalid': {
    severity: 'error',
    meaning: 'A line of `published.txt` cannot be read.',
    remedy: 'Run `npm run published -- accept`, which writes the file anew.',
  },
  'published-former': {
    severity: 'error',
    meaning: 'A list of published addresses lies where nothing reads it any more.',
    remedy:
      'Add its lines to `published.txt`, each with `troubleshoot/` before it and one `/` at its end, and delete it. `npm run published -- accept` sorts them.',
  },
  'redirect-loop': {
    severity: 'error',
    meaning: 'Redirects lead in a circle.',
    remedy: 'Let one of them lead to a page that exists.',
  },
  'toc-target-missing': {
    severity: 'error',
    meaning: 'The table of contents names an article that no locale has.',
    remedy: 'Correct the path, or remove the item.',
  },
  'toc-duplicate-id': {
    severity: 'error',
    meaning: 'Two groups of the table of contents have the same id.',
    remedy: 'Give one of them its own id.',
  },
  'toc-group-is-link': {
    severity: 'error',
    meaning: 'A group of the table of contents is a link at the same time.',
    remedy: 'Make the link the first item of the group.',
  },
  'toc-missing': {
    severity: 'warning',
    meaning: 'A locale has no table of contents, so its readers see the groups of the reference locale in another language.',
    remedy: 'Write a `TOC.md` with the same entries and the group labels in this language.',
  },
  'toc-line': {
    severity: 'warning',
    meaning:
      'A line of the table of contents is neither a link, nor a group that holds items, nor a heading, or it is far too long or too deep.',
    remedy: 'Write `* [label](path)`, or `* Group {#id}` with items below it; use the same bullet everywhere.',
  },
  // links
  'broken-link': {
    severity: 'error',
    meaning: 'A link leads to an article that does not exist in any locale.',
    remedy: 'Correct the path, or name the new place in `elsewhere.yml` or `redirects.csv`.',
  },
  'unknown-ticket': {
    severity: 'error',
    meaning: 'A link names a ticket that `site.yml` does not define.',
    remedy: 'Correct the name, or define it under `tickets` in `site.yml`.',
  },
  'link-to-draft': {
    severity: 'warning',
    meaning: 'A link leads to a draft, which is not published; its text is kept and the link dropped.',
    remedy: 'Publish the draft, or remove the link.',
  },
  'link-malformed': {
    severity: 'error',
    meaning: 'A link has no address, or one that is none.',
    remedy: 'Write a complete address, or remove the link.',
  },
  'link-scheme': {
    severity: 'error',
    meaning: 'A link begins with a scheme that could run code or open programs.',
    remedy: 'Link to a page with `https:`.',
  },
  'link-case': {
    severity: 'warning',
    meaning: 'A link differs in capitals from the file it means.',
    remedy: 'Write the path as the file is named.',
  },
  'path-outside': {
    severity: 'error',
    meaning: 'A link, image or include leads out of the folder of articles.',
    remedy: 'Put the file below `help/` and name it from there.',
  },
  'published-page-missing': {
    severity: 'warning',
    meaning: 'A link leads to an address of this site, or to a published address of these articles, where no page is.',
    remedy: 'Link to the article by its file, or remove the link.',
  },
  'missing-asset': {
    severity: 'error',
    meaning: 'A link leads to a file that is not there.',
    remedy: 'Put the file there, or correct the path.',
  },
  'missing-image': {
    severity: 'error',
    meaning: 'An image is not there; readers see a placeholder with its text.',
    remedy: 'Put the file there, or correct the path.',
  },
  'image-unreadable': {
    severity: 'error',
    meaning: 'A file that an article shows as an image is none that browsers know; readers see a placeholder with its text.',
    remedy: 'Export the image again as PNG, JPEG, WebP or SVG, with the ending of its kind.',
  },
  'image-damaged': {
    severity: 'warning',
    meaning: 'An image breaks off or holds errors; browsers show what they can of it.',
    remedy: 'Export the image again.',
  },
  'remote-image': {
    severity: 'error',
    meaning: 'An image lies on another host, from where nothing is fetched.',
    remedy: 'Put a copy below `help/…/assets/`.',
  },
  // checks of articles and translations
  'translation-missing': {
    severity: 'info',
    meaning: 'An article, a page or the words of drawings do not exist in a locale; readers get the reference and are told so.',
    remedy: 'Translate it: `npm run new -- PATH --locales LOCALE` makes the file.',
  },
  stale: {
    severity: 'warning',
    meaning: 'The reference has changed since a translation was made of which nothing but the days is known.',
    remedy: 'Bring the translation up to date, then set its `last-update`.',
  },
  'passage-stale': {
    severity: 'warning',
    meaning: 'A passage of the reference has changed since its translation was accepted.',
    remedy:
      'Bring the passage up to date, then run `npm run translations -- accept LOCALE FILE`; `npm run report -- --diff LOCALE` shows old and new.',
  },
  'changes-missing': {
    severity: 'warning',
    meaning: 'A translation lacks a line of `changes` that its reference has, so that readers of its language are not told.',
    remedy: 'Translate the line, with its day, or send it out: `npm run translations -- export LOCALE FILE`.',
  },
  'translation-unknown': {
    severity: 'info',
    meaning: 'Nothing says which text of the reference a translation renders, so that nobody notices when it gets out of date.',
    remedy:
      'Compare both, then run `npm run translations -- accept`; `fill` finds out where `source-git-commit` and a history are at hand.',
  },
  'word-stale': {
    severity: 'warning',
    meaning: 'The English of an interface word has changed since its translation was accepted.',
    remedy: 'Bring the word up to date, then run `npm run translations -- accept interface LANGUAGE`.',
    isOwn: true,
  },
  'translation-lock': {
    severity: 'error',
    meaning: '`translations.lock` has a line that cannot be read, so that nobody knows what a passage renders.',
    remedy: 'Keep either side of a merge, remove what is broken, and run `npm run translations -- accept` for the named file.',
  },
  'exchange-unreadable': {
    severity: 'error',
    meaning: 'A file that came back from translators is neither XLIFF 2 nor PO, or is damaged; nothing of it is taken.',
    remedy: 'Save it again in the translation program, or ask for it to be sent again.',
    isOwn: true,
  },
  'exchange-unit-unknown': {
    severity: 'error',
    meaning: 'A returned unit belongs to no text of the content.',
    remedy: 'Was it exported from another folder? Import it there.',
    isOwn: true,
  },
  'exchange-unit-doubled': {
    severity: 'error',
    meaning: 'Two returned units translate one text, and nobody knows which is right; neither is taken.',
    remedy: 'Remove one of them.',
    isOwn: true,
  },
  'exchange-codes': {
    severity: 'error',
    meaning:
      'A returned translation lacks codes of its source (links, names, code, emphasis, placeholders), has more, or has them in disorder.',
    remedy: 'Put each code of the source into the translation once.',
    isOwn: true,
  },
  'exchange-text': {
    severity: 'error',
    meaning: 'Letters of a returned translation were lost in another encoding.',
    remedy: 'Save the file as UTF-8 in the translation program.',
    isOwn: true,
  },
  'exchange-literal': {
    severity: 'error',
    meaning:
      'A number, version, address or file name of the source is not in the returned translation, or a glossary forbids a word of it.',
    remedy: 'Copy it from the source, or use the term of the glossary.',
    isOwn: true,
  },
  'exchange-long': {
    severity: 'error',
    meaning: 'A returned translation is longer than there is room for.',
    remedy: 'Shorten it.',
    isOwn: true,
  },
  'exchange-outdated': {
    severity: 'error',
    meaning: 'The source of a returned unit has changed since it was exported.',
    remedy: 'Export again; the translation is in the memory of the translation program.',
    isOwn: true,
  },
  'exchange-conflict': {
    severity: 'error',
    meaning: 'Somebody has edited a translation after it was exported; that edit stays.',
    remedy: 'Choose one of the two texts by hand, or export again.',
    isOwn: true,
  },
  'exchange-unwritable': {
    severity: 'error',
    meaning: 'A returned translation cannot be written so that Markdown reads it as it is meant.',
    remedy: 'Keep the codes in an order that can be nested, or write the passage by hand.',
    isOwn: true,
  },
  'title-untranslated': {
    severity: 'warning',
    meaning: 'The title of a translation is that of the reference.',
    remedy: 'Translate the title.',
  },
  'duplicate-title': {
    severity: 'warning',
    meaning: 'Two articles of one locale have the same title.',
    remedy: 'Give one of them a title that tells what is different about it.',
  },
  'title-differs': {
    severity: 'warning',
    meaning: 'The first heading of an article is not its title.',
    remedy: 'Make both the same.',
  },
  'not-in-toc': {
    severity: 'warning',
    meaning: 'An article is not in the table of contents.',
    remedy: 'Add it to `TOC.md`, or hide it with `hidefromtoc: true`.',
  },
  'address-lost': {
    severity: 'error',
    meaning: 'A page that was published has no address any more, or another article has taken it.',
    remedy: 'Lead it on in `redirects.csv`; `old,gone` says that nothing replaces it.',
  },
  'section-lost': {
    severity: 'error',
    meaning: 'A section that was published has another id or is gone, so that links to it arrive at the top of the page.',
    remedy:
      'Give the heading the old id as well, `## Heading {#new #old}`, or lead it on in `redirects.csv`: `/help/a#old,/help/b#new`.',
  },
  'address-new': {
    severity: 'info',
    meaning: 'Pages or sections are not in the list of published addresses, so that nobody notices when they get lost.',
    remedy: 'Run `npm run published -- accept`.',
  },
  'published-missing': {
    severity: 'info',
    meaning: 'Nothing says which addresses were published, so that nobody notices when one gets lost.',
    remedy: 'Run `npm run published -- accept`.',
  },
  'redirect-target-missing': {
    severity: 'error',
    meaning: 'A redirect leads to a page of ours that does not exist.',
    remedy: 'Lead it to a page that exists, or remove the row.',
  },
  'section-missing': {
    severity: 'error',
    meaning: 'A link leads to a section that the article or page does not have.',
    remedy: 'Correct the part after `#`, or give the heading the id: `## Heading {#id}`.',
  },
  'section-spelling': {
    severity: 'warning',
    meaning: 'A link names a section in other capitals, or by the words of its heading in one language, instead of by its id.',
    remedy: 'Write the id of the section after `#`.',
  },
  'old-host': {
    severity: 'warning',
    meaning: 'A link leads to a host that no longer answers.',
    remedy: 'Link to where the text lives now, or name it in `elsewhere.yml`.',
  },
  'address-moved': {
    severity: 'info',
    meaning: 'A link names an address that `elsewhere.yml` leads on; readers come to the new one.',
    remedy: 'Write the new address; `npm run check -- --fix` does.',
  },
  'foreign-address': {
    severity: 'warning',
    meaning: 'A link of a translation leads to a page in another language although the host has the page in this one.',
    remedy: 'Put the language of the article into the address.',
  },
  'address-mangled': {
    severity: 'error',
    meaning: 'A translation engine wrote something into an address.',
    remedy: 'Copy the address from the reference document.',
  },
  'structure-drift': {
    severity: 'warning',
    meaning: 'A translation has more or fewer lists, images, links, tables, alerts or code blocks than its reference.',
    remedy: 'Compare it with the reference and restore what is lost.',
  },
  untranslated: {
    severity: 'warning',
    meaning: 'A large part of a translation stands in the language of the reference.',
    remedy: 'Translate it, or remove the file so that the fallback page says plainly what language it is in.',
  },
  'literal-changed': {
    severity: 'error',
    meaning: 'A number, version, address, date, code, product name or file name of the reference is not in the translation.',
    remedy: 'Copy it from the reference, character by character.',
  },
  'code-changed': {
    severity: 'warning',
    meaning:
      'A code block of a translation differs from that of the reference in more than comments, placeholders and sentences.',
    remedy: 'Copy the code from the reference.',
  },
  'term-lost': {
    severity: 'warning',
    meaning: 'A term that the glossary keeps is missing from a translation.',
    remedy: 'Use the term as it is.',
  },
  'term-mistranslated': {
    severity: 'error',
    meaning: 'A word stands where the glossary keeps a term.',
    remedy: 'Write the term of the glossary.',
  },
  'glossary-meaning': {
    severity: 'error',
    meaning: 'The glossary page lacks a meaning, a name or a place for one of its words.',
    remedy: 'Complete `glossary.yml` of that language, or `page` of `glossary.yml`; both have the same ids.',
  },
  'term-heading': {
    severity: 'warning',
    meaning: 'A heading stands for a word of the glossary and is another word.',
    remedy: 'Write the word of the glossary; where the heading is right, change it there, and everywhere it stands.',
  },
  'acronym-changed': {
    severity: 'warning',
    meaning: 'A translation replaces an acronym that it keeps elsewhere.',
    remedy: 'Write the acronym of the reference.',
  },
  'label-inconsistent': {
    severity: 'warning',
    meaning: 'A translation has two words for one label of the product.',
    remedy: 'Use the label that the product shows, everywhere.',
  },
  'brackets-lost': {
    severity: 'info',
    meaning: 'A remark in brackets stands without brackets in a translation.',
    remedy: 'Put it in brackets as the reference does.',
  },
  'unclosed-code': {
    severity: 'error',
    meaning: 'A code block is never closed, so the rest of the article is code.',
    remedy: 'Close it with the same marks that opened it.',
  },
  'list-punctuation': {
    severity: 'info',
    meaning: 'Items of one list end in different ways.',
    remedy: 'End all items but the last alike.',
  },
  'apostrophe-entity': {
    severity: 'warning',
    meaning: '`&#39;` stands in the text instead of an apostrophe.',
    remedy: 'Write the apostrophe of the language, ’.',
  },
  'space-before-stop': {
    severity: 'warning',
    meaning: 'A space stands before a full stop.',
    remedy: 'Remove the space.',
  },
  'loose-hyphen': {
    severity: 'warning',
    meaning: 'A space stands before the hyphen of a compound.',
    remedy: 'Remove the space, or write one word.',
  },
  'french-spacing': {
    severity: 'warning',
    meaning: 'French text has no no-break space before `; : ! ?`.',
    remedy: 'Put U+202F before `; ! ?` and U+00A0 before `:`.',
    isStrictOnly: true,
  },
  'unit-spacing': {
    severity: 'warning',
    meaning: 'A plain space stands between a number and its unit.',
    remedy: 'Put a no-break space there, U+00A0, in French U+202F.',
    isStrictOnly: true,
  },
  'place-word': {
    severity: 'warning',
    meaning:
      'A text points to another place of its article (“above”, “the next section”), where guides and links show a section by itself.',
    remedy: 'Name the thing, or link its section.',
    isStrictOnly: true,
  },
  'word-variant': {
    severity: 'warning',
    meaning: 'A word stands that the glossary lists under `never` of one of its `words`.',
    remedy: 'Use the word of the glossary, so that one thing has one name.',
    isStrictOnly: true,
  },
  'closing-sections': {
    severity: 'warning',
    meaning:
      'An article on a problem does not end with the sections that `closing-sections` of `site.yml` names, in their order.',
    remedy: 'Tell how readers see that it worked, then what to do if it did not, as the last sections.',
  },
  'long-sentences': {
    severity: 'warning',
    meaning: 'The sentences of an article have more than 20 words on average, or their words are very long.',
    remedy: 'Split the longest sentences, and use shorter words.',
    isStrictOnly: true,
  },
  'label-without-original': {
    severity: 'warning',
    meaning: 'A translated label of the product stands without the label that the product shows.',
    remedy: 'Write the label first, the gloss of the glossary in brackets after it.',
    isStrictOnly: true,
  },
  // guides
  'guide-yaml': {
    severity: 'error',
    meaning: 'A guide or its words are not valid YAML.',
    remedy: 'Correct the line; a text that contains `: ` or begins with a sign needs quotation marks.',
  },
  'guide-left-out': {
    severity: 'warning',
    meaning: 'A guide has mistakes with which no pages can be made of it, so it is left out.',
    remedy: 'Mend the mistakes that stand beside it.',
  },
  'guide-duplicate-key': {
    severity: 'error',
    meaning: 'The same key stands twice in one place of a guide; only one of them would count.',
    remedy: 'Remove one of the two, or give it another id.',
  },
  'guide-schema': {
    severity: 'error',
    meaning: 'A guide or its words do not have the shape that docs/troubleshooter.md describes.',
    remedy: 'Compare with the example in `docs/troubleshooter.md`.',
  },
  'guide-id': {
    severity: 'error',
    meaning: 'The id of a guide differs from its file name, or a node has a name that is kept for other words.',
    remedy: 'Give it an id that is free and equal to the file name.',
  },
  'guide-target-missing': {
    severity: 'error',
    meaning:
      'An answer, a fix, the start or an alias leads to a node or guide that does not exist, or a fact names an answer that no question gives.',
    remedy: 'Correct the id, or add what it names.',
  },
  'guide-part-unknown': {
    severity: 'error',
    meaning: 'A node shows a part that the guide does not list under `parts`.',
    remedy: 'Add the part under `parts`, or correct its id.',
  },
  'guide-part-unused': {
    severity: 'warning',
    meaning: 'A part of a guide is shown nowhere.',
    remedy: 'Show it in a node, or remove it.',
  },
  'guide-unreachable': {
    severity: 'error',
    meaning: 'No answer leads to a node.',
    remedy: 'Lead an answer to it, or remove it.',
  },
  'guide-dead-end': {
    severity: 'error',
    meaning: 'No way on from a node reaches an end.',
    remedy: 'Lead one of its answers to an end.',
  },
  'guide-cycle': {
    severity: 'error',
    meaning: 'An answer leads back to a node that was already passed, so the pages would have no end.',
    remedy: 'Order the steps one after the other; “try again” is a sentence, not an answer.',
  },
  'guide-no-escape': {
    severity: 'error',
    meaning: 'A question or check has no answer for those who do not know.',
    remedy: 'Add an option with `escape: unsure` or `escape: other`, or say why everybody knows with `no-escape: <reason>`.',
  },
  'guide-fix-incomplete': {
    severity: 'error',
    meaning: 'A fix shows no part of an article, or does not say what follows when it worked, failed or could not be done.',
    remedy: 'Give the fix `show`, `worked`, `failed` and `blocked`.',
  },
  'guide-ticket-unexplained': {
    severity: 'error',
    meaning: 'An answer leads to the ticket although nothing was tried.',
    remedy: 'Lead to a fix first, or give the reason: `why: <id>`.',
  },
  'guide-too-many-options': {
    severity: 'error',
    meaning: 'A question has more than seven options.',
    remedy: 'Ask in two steps.',
  },
  'guide-too-deep': {
    severity: 'error',
    meaning: 'A reader may have to answer more than six times.',
    remedy: 'Shorten the way, or lead into another guide.',
  },
  'guide-too-many-pages': {
    severity: 'error',
    meaning: 'A guide needs more than 200 pages per locale.',
    remedy: 'Carry fewer facts, or split the guide; the message says what each fact costs.',
  },
  'guide-same-choice': {
    severity: 'warning',
    meaning: 'Two options of one question lead to the same place and keep the same.',
    remedy: 'Make one option of the two, or keep which one was chosen.',
  },
  'guide-no-ticket': {
    severity: 'error',
    meaning: 'A guide has no end that offers the ticket, or names a ticket that `site.yml` does not define.',
    remedy: 'Add a node with `kind: end`, `end: ticket`, and name a ticket of `site.yml`.',
  },
  'guide-symptom-unsolved': {
    severity: 'error',
    meaning: 'From a symptom no way leads to “it works”.',
    remedy: 'Lead at least one way from it to a fix whose `worked` is an end with `end: resolved`, or into another guide.',
  },
  'guide-list-mismatch': {
    severity: 'error',
    meaning: 'The options of a question do not match the items of the list they cover.',
    remedy: 'Add or remove an option so that each item of the list has one.',
  },
  'guide-order': {
    severity: 'warning',
    meaning: 'A guide names things in another order than the article that it shows.',
    remedy: 'Bring options, or the parts of the step, into the order of the sections; or move the sections in every locale.',
  },
  'guide-words-missing': {
    severity: 'error',
    meaning: 'A locale has no words for a node, an option, a cause or a field of a guide.',
    remedy: 'Write them in the words file of the locale.',
  },
  'guide-words-names': {
    severity: 'warning',
    meaning: 'Words of a guide lack a name, a label or a number that the reference has there.',
    remedy: 'Write it as it is: names of products and services, labels between `**`, codes and addresses are not translated.',
  },
  'guide-line-unfit': {
    severity: 'warning',
    meaning:
      'An option and the line that it writes into the ticket (`causes`) do not fit: they name different things, or the line is or reads like that of another option.',
    remedy: 'Let the line say what the option says; or let the option set another cause with `says`.',
  },
  'guide-words-extra': {
    severity: 'error',
    meaning: 'A words file has words for something that the guide does not have.',
    remedy: 'Remove them, or correct the id.',
  },
  'guide-words-untranslated': {
    severity: 'warning',
    meaning: 'A locale repeats the words of the reference locale.',
    remedy: 'Translate them.',
  },
  'guide-words-marks': {
    severity: 'error',
    meaning: 'The labels marked with `**` are not closed or differ from those of the reference locale.',
    remedy: 'Keep each `**label**` of the reference text.',
  },
  'guide-words-placeholder': {
    severity: 'error',
    meaning: 'Words of a guide hold a `{{placeholder}}`, which nothing would fill.',
    remedy: 'Write the words themselves.',
  },
  'guide-words-alike': {
    severity: 'error',
    meaning: 'Two options of one question read the same.',
    remedy: 'Word them so that a reader can tell them apart.',
  },
  'guide-words-long': {
    severity: 'error',
    meaning: 'A title has more than 80 characters, or an option more than 60.',
    remedy: 'Shorten it; use `lead` or `hints` for the rest.',
  },
  'guide-part-missing': {
    severity: 'error',
    meaning: 'A part names an article, section or block that a locale does not have.',
    remedy: 'Correct the address, name another place for the locale with `in`, or complete the article.',
  },
  'guide-part-shape': {
    severity: 'error',
    meaning: 'The blocks of a part do not have the expected shape in a locale.',
    remedy: 'Compare the article with the reference locale, then correct it, `blocks` or `expect`.',
  },
  'guide-part-changed': {
    severity: 'error',
    meaning: 'The text of a part changed since somebody accepted it.',
    remedy: 'Read the new text, correct the guide where needed, then run `npm run guides -- accept`.',
  },
  'guide-part-unaccepted': {
    severity: 'warning',
    meaning: 'The text of a part has not been accepted by anybody, so a later change of it would not be noticed.',
    remedy: 'Read the text, then run `npm run guides -- accept`.',
  },
  'guide-version': {
    severity: 'error',
    meaning: 'The graph of a guide changed, but its version is the one that was accepted; `accept` refuses it.',
    remedy: 'Raise `version`, then run `npm run guides -- accept`.',
  },
  'guide-words-language': {
    severity: 'error',
    meaning: 'The words of a guide read like another language than that of their folder.',
    remedy: 'Put the file into the folder of its language.',
  },
  'guide-part-versions': {
    severity: 'info',
    meaning: 'The documents of a part stem from different versions of the source.',
    remedy: 'Nothing has to be done; translations may lag behind.',
  },
  'guide-part-term': {
    severity: 'warning',
    meaning: 'A term of the glossary or a label that the reference has is missing from a part in a translation.',
    remedy: 'Compare the translation with the reference and correct it.',
  },
  'guide-part-length': {
    severity: 'warning',
    meaning: 'A block of a part is much longer or shorter than its counterparts.',
    remedy: 'Compare it with the reference; it may say something else.',
  },
  'guide-review-due': {
    severity: 'warning',
    meaning: 'The day of the next review has passed.',
    remedy: 'Read the guide and its articles, then set `reviewed` to the day you did.',
  },
  'guide-address-lost': {
    severity: 'error',
    meaning: 'A published address of a guide no longer exists.',
    remedy: 'Name its heir under `aliases`.',
  },
  'guide-address-new': {
    severity: 'info',
    meaning: 'A published guide has addresses that the list of published ones lacks.',
    remedy: 'Run `npm run guides -- accept` when they are to stay.',
  },
  'guide-ticket-text': {
    severity: 'error',
    meaning: 'The text of a ticket cannot be completed.',
    remedy: 'Complete the words that the message names.',
  },
  'guide-sensitive-address': {
    severity: 'error',
    meaning: 'A sensitive answer would stand in an address.',
    remedy: 'Take the fact out of `carry`, or ask for it on the ticket page instead.',
  },
  'unsafe-svg': {
    severity: 'error',
    meaning: 'A drawing (SVG) holds scripts, event handlers, animations or addresses to load from; it is published without them.',
    remedy: 'Export the drawing without scripts, links, animations and outside images.',
  },
  'svg-unreadable': {
    severity: 'error',
    meaning: 'A drawing (SVG) is not well-formed XML or far too deeply nested, so it is not published.',
    remedy: 'Open the drawing in a drawing program and export it again.',
  },
  // Markdown
  'unclosed-token': {
    severity: 'warning',
    meaning: '`[!DNL …` or `[!UICONTROL …` has no closing bracket.',
    remedy: 'Close it with `]`.',
  },
  'alert-spelling': {
    severity: 'warning',
    meaning: 'The name of an alert is not in capitals, or a colon follows it.',
    remedy: 'Write it as `>[!NOTE]` on a line of its own.',
  },
  'mangled-alert': {
    severity: 'error',
    meaning: 'The name of an alert was damaged by translation.',
    remedy: 'Write the name as in the source, in capitals: `>[!NOTE]`.',
  },
  'unknown-alert': {
    severity: 'warning',
    meaning: 'A block quote begins with a token that is no alert.',
    remedy: 'Use one of the known alert names.',
  },
  'token-outside-quote': {
    severity: 'warning',
    meaning: 'The token of an alert, a tab or a shade box stands in no quote.',
    remedy: 'Begin its line, and each line that belongs to it, with `>`.',
  },
  'unclosed-region': {
    severity: 'error',
    meaning: 'A collapsible, a set of tabs or a shade box is never closed.',
    remedy: 'Close it with `+++`, `>[!ENDTABS]` or `>[!ENDSHADEBOX]`, at the same indentation as its beginning.',
  },
  'stray-region-end': {
    severity: 'error',
    meaning: 'The end of a collapsible, tabs or shade box stands where none is open.',
    remedy: 'Remove the line, or add the missing beginning.',
  },
  'nested-region': {
    severity: 'error',
    meaning: 'A collapsible, a set of tabs or a shade box stands inside another of its kind.',
    remedy: 'Close the first one before the second begins.',
  },
  'tab-outside-tabs': {
    severity: 'error',
    meaning: 'A tab stands outside a set of tabs.',
    remedy: 'Put it between `>[!BEGINTABS]` and `>[!ENDTABS]`.',
  },
  'missing-include': {
    severity: 'error',
    meaning: 'An include or snippet does not exist, or lies outside the content.',
    remedy: 'Correct its path below `/help/_includes/`, or its id.',
  },
  'include-untranslated': {
    severity: 'warning',
    meaning: 'An include exists only in the language of the reference; readers get it in that language, marked as such.',
    remedy: 'Translate the file, or the section of it, in the folder `_includes` of the locale.',
  },
  'include-in-sentence': {
    severity: 'warning',
    meaning: 'An include of several paragraphs, a list, a heading or a table stands inside a sentence or a table cell.',
    remedy: 'Put the include into a paragraph of its own, or include a text of one paragraph.',
  },
  'cyclic-include': {
    severity: 'error',
    meaning: 'A file includes itself, directly or through others.',
    remedy: 'Break the circle.',
  },
  'unknown-attribute': {
    severity: 'warning',
    meaning: 'An attribute list holds an attribute that is not known.',
    remedy: 'Remove it, or use one of `width`, `height`, `align`, `target`, `lang`.',
  },
  'stray-attributes': {
    severity: 'warning',
    meaning: 'An attribute list follows nothing that takes attributes.',
    remedy: 'Move it right behind the heading, image or link, or onto a line below the table, that it belongs to.',
  },
  'id-spelling': {
    severity: 'warning',
    meaning: 'The id of a heading holds spaces.',
    remedy: 'Write it as `{#id}`, with hyphens for spaces, the same in all languages.',
  },
  'commented-attributes': {
    severity: 'info',
    meaning: 'An attribute list stands inside an HTML comment.',
    remedy: 'Remove the comment.',
  },
  'secret-in-comment': {
    severity: 'warning',
    meaning: 'A comment holds a password, a key or a token. No page shows it, but everybody can read it who sees the files.',
    remedy: 'Remove it and change the secret: the history of the files keeps it.',
  },
  'unknown-language': {
    severity: 'warning',
    meaning: 'The language of a code block is not known.',
    remedy: 'Use a known name, or none.',
  },
  'disallowed-html': {
    severity: 'error',
    meaning: 'An article holds HTML that is not allowed.',
    remedy: 'Write it in Markdown, or as code between back-ticks if readers should see it.',
  },
  'unclosed-html': {
    severity: 'warning',
    meaning: 'A link written in HTML is never closed.',
    remedy: 'Write `</a>` where it ends, or write the link in Markdown.',
  },
  'unknown-tag': {
    severity: 'warning',
    meaning: 'Text in angle brackets is not HTML.',
    remedy: 'Put placeholders such as `<host>` between back-ticks.',
  },
  'unsafe-address': {
    severity: 'error',
    meaning: 'A link or image has an address that could run code.',
    remedy: 'Use an `https:` address.',
  },
  'insecure-link': {
    severity: 'info',
    meaning: 'A link uses `http:`.',
    remedy: 'Use `https:`.',
  },
  'link-text-lost': {
    severity: 'error',
    meaning: 'The text of a link is empty, or only a link symbol.',
    remedy: 'Write what the link leads to.',
  },
  'alt-missing': {
    severity: 'warning',
    meaning: 'An image has no alternative text.',
    remedy: 'Say in a few words what the image shows.',
  },
  'alt-file-name': {
    severity: 'warning',
    meaning: 'The alternative text of an image is a file name.',
    remedy: 'Say in a few words what the image shows.',
  },
  'second-title': {
    severity: 'warning',
    meaning: 'A document has more than one heading of level 1.',
    remedy: 'Make it a heading of level 2.',
  },
  'article-empty': {
    severity: 'warning',
    meaning: 'An article has a title and no text.',
    remedy: 'Write its text, hide it with `draft: true`, or remove the file.',
  },
  'footnote-unused': {
    severity: 'warning',
    meaning: 'Nothing refers to a footnote, so readers do not see it.',
    remedy: 'Put `[^name]` where it belongs, or remove it.',
  },
  'empty-heading': {
    severity: 'warning',
    meaning: 'A heading has no text.',
    remedy: 'Remove it, or give it a text.',
  },
  'heading-jump': {
    severity: 'warning',
    meaning: 'A heading is more than one level below the one before.',
    remedy: 'Use the next level.',
  },
  'duplicate-id': {
    severity: 'error',
    meaning: 'An id is used twice on a page.',
    remedy: 'Give one of them another id.',
  },
  'section-drift': {
    severity: 'warning',
    meaning: 'The headings of a translation differ from those of the reference document, so that section links cannot be shared.',
    remedy: 'Give the translation the same headings, in the same order and levels.',
  },
  'leaked-placeholder': {
    severity: 'error',
    meaning: 'A placeholder of the translation tool was left in the text.',
    remedy: 'Write what the source says at this place.',
  },
  'unknown-entity': {
    severity: 'error',
    meaning: 'The name of an HTML entity does not exist, probably because it was translated.',
    remedy: 'Write the character itself.',
  },
  'exploded-image': {
    severity: 'error',
    meaning: 'An image was broken into pieces by translation.',
    remedy: 'Write it as `![description](path)` on one line.',
  },
  'literal-emphasis': {
    severity: 'warning',
    meaning: 'Asterisks of bold text are shown to readers.',
    remedy: 'Put no space inside the asterisks, and a space or punctuation outside.',
  },
  'literal-mark': {
    severity: 'warning',
    meaning: 'A mark of the dialect is shown to readers, because nothing could be made of it.',
    remedy: 'Write it as `content/README.md` says, or put it between back-ticks if readers should see it.',
  },
  'literal-link': {
    severity: 'warning',
    meaning: 'The brackets of a link are shown to readers.',
    remedy: 'Write it as `[text](address)` without spaces in the address.',
  },
  'zero-width-space': {
    severity: 'info',
    meaning: 'Zero-width spaces stand in the text.',
    remedy: 'Remove them.',
  },
  'double-space': {
    severity: 'info',
    meaning: 'Doubled spaces stand in the text.',
    remedy: 'Use one space.',
  },
  'missing-space': {
    severity: 'warning',
    meaning: 'A quotation mark, product name or label is glued to a word.',
    remedy: 'Put a space between them.',
  },
  'spelling-mended': {
    severity: 'warning',
    meaning: 'A mark is spelled in a way that Markdown does not read. What it means is certain, and readers see that.',
    remedy: 'Write it as the message says, so that other programs read it too.',
  },
  'literal-table': {
    severity: 'warning',
    meaning: 'A row of a table stands outside any table, so that readers see its marks.',
    remedy: 'Remove the blank line or the comment above it, or give the table a head and a row `|---|---|`.',
  },
  'table-cells': {
    severity: 'warning',
    meaning: 'A row of a table has more cells than its head; readers see them in a column without a heading.',
    remedy: 'Write `\\|` for a `|` inside a cell, or give the head as many cells.',
  },
  'too-complex': {
    severity: 'error',
    meaning: 'A part of a document is too large or too deeply nested to be parsed safely, and is shown as plain text.',
    remedy: 'Split the document, or remove the nesting.',
  },
  // pages of our own
  'page-code': {
    severity: 'error',
    isUnforgiven: true,
    meaning:
      'A page of our own holds code: `import`, `export`, or an expression between braces. It is shown as text and never run.',
    remedy: 'Remove it; braces that readers should see stand between back-ticks.',
  },
  'unknown-component': {
    severity: 'error',
    meaning: 'A page names a component that does not exist; it is shown as text.',
    remedy: 'Use one that `content/README.md` lists, or put the tag between back-ticks if readers should see it.',
  },
  'component-syntax': {
    severity: 'error',
    meaning: 'A component is not closed, or is written otherwise than `<Name attribute="text" />`; it is shown as text.',
    remedy: 'Write it as `<Name attribute="text" />`, or put it between back-ticks if readers should see it.',
  },
  'component-attribute': {
    severity: 'error',
    meaning:
      'A component lacks an attribute, has one that it does not know or cannot use, or finds nothing to show; it is shown as text.',
    remedy: 'Write it as `content/README.md` shows.',
  },
  'component-place': {
    severity: 'error',
    meaning: 'A component stands inside a sentence or another block, or twice where a page holds it once; it is shown as text.',
    remedy: 'Put it on a line of its own, with an empty line before and after it.',
  },
  // languages of the site
  'words-none': {
    severity: 'warning',
    isOwn: true,
    meaning: 'A language has no words of the interface; readers get those of the reference language, marked as such.',
    remedy: 'Write them: `npm run new -- locale <locale>` makes the file, with a note on each.',
  },
  'words-incomplete': {
    severity: 'warning',
    isOwn: true,
    meaning: 'A language lacks some words of the interface; readers get those of the reference language, marked as such.',
    remedy: 'Add the keys with their words; `src/i18n/strings/notes.json` says where they are seen.',
  },
  'locale-incomplete': {
    severity: 'warning',
    meaning:
      'A locale lacks something that the reference locale has, besides articles, or holds an untranslated copy of it; readers get the reference’s.',
    remedy: 'Translate the copies; `npm run new -- locale <locale>` makes those that are missing.',
  },
  'guides-untranslated': {
    severity: 'warning',
    meaning: 'A locale has no words of its own for any guide; readers get the guides in the reference language, marked as such.',
    remedy: 'Translate the copies in `troubleshooters/`; `npm run new -- locale <locale>` makes those that are missing.',
  },
  // the words of the interface
  'word-file-invalid': {
    severity: 'error',
    isOwn: true,
    meaning: 'A file with the words of the interface is no valid JSON.',
    remedy: 'Correct the line: quotes around key and text, a comma after each pair but the last.',
  },
  'word-missing': {
    severity: 'error',
    isOwn: true,
    meaning: 'A language lacks a word of the interface.',
    remedy: 'Add the key with its words; `src/i18n/strings/notes.json` says where they are seen.',
  },
  'word-unknown': {
    severity: 'error',
    isOwn: true,
    meaning: 'A language has a word of the interface that nothing asks for, or has it twice.',
    remedy: 'Correct the key, or remove it.',
  },
  'word-empty': {
    severity: 'error',
    isOwn: true,
    meaning: 'A word of the interface has no text.',
    remedy: 'Write the words; `src/i18n/strings/notes.json` says where they are seen.',
  },
  'word-placeholder': {
    severity: 'error',
    isOwn: true,
    meaning: 'A word of the interface has other placeholders than its English text.',
    remedy: 'Keep each `{{…}}` of the English text as it is, and put it where the language wants it.',
  },
  'word-typography': {
    severity: 'warning',
    isOwn: true,
    meaning: 'A word of the interface has a doubled space or a typewriter apostrophe.',
    remedy: 'Write one space, and `’`.',
  },
  // search
  'search-word-shared': {
    severity: 'info',
    meaning: 'An everyday word of the search stands in two groups of one topic.',
    remedy: 'Leave it in the group that it means most, or in both where it truly means both.',
  },
  'search-words': {
    severity: 'error',
    meaning: 'A file of everyday words for the search has a part that cannot be used.',
    remedy: 'Correct the line; docs/search.md shows the form.',
  },
  'search-index-missing': {
    severity: 'error',
    meaning: 'A locale is published without anything to search in.',
    remedy: 'Add at least one document to the locale, or take the locale out of `site.yml`.',
  },
} as const satisfies Record<string, Row>;

export type Rule = keyof typeof rules;
