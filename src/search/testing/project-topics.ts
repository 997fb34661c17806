// The project’s own everyday words, for tests.
import { listTopicFiles, readTopicFile } from '../../site/content/search-words.ts';
import { projectDir } from '../../site/settings.ts';

export const projectTopicFiles = listTopicFiles(projectDir).map(readTopicFile);
export const projectTopics = projectTopicFiles.map(({ topic }) => topic);
