// A thread that makes Markdown of many texts, while the main one bundles and writes pages.
import { parentPort, workerData } from 'node:worker_threads';
import { htmlToMarkdown, type MarkdownOptions } from './html-to-markdown.ts';

export interface MarkdownTask extends MarkdownOptions {
  html: string;
}

parentPort?.postMessage((workerData as MarkdownTask[]).map((task) => htmlToMarkdown(task.html, task)));
