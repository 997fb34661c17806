// Ids that the site's own template has on a page. A heading called “Contents” must not take the one of the list of
// sections: links and labels would lead to the wrong element.

const templateIds: ReadonlySet<string> = new Set([
  'contents',
  'contents-title',
  'copy-section',
  'feeds',
  'keyboard-help',
  'keyboard-help-title',
  'main',
  'off-site',
  'paging-title',
  'related-title',
  'sidebar',
  'ticket-body',
  'ticket-fields-note',
  'ticket-form',
  'ticket-note',
  'topics-title',
  'way-on-title',
]);

/** Whether an id is the template's own, so that no text may have it. */
export const isTemplateId = (id: string): boolean =>
  templateIds.has(id) ||
  /^(?:site|home)-search(?:-label)?$|^(?:find|search)-(?:input|ways|list|recent|start)$|^guide-(?:answers|outcome|step|widget)-title$|^rest-note-(?:filled|mail)$/u.test(
    id,
  );
