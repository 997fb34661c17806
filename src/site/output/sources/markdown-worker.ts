// A thread that makes Markdown of many texts.
import { parentPort, workerData } from 'node:worker_threads';
import { htmlToMarkdown, type MarkdownTask } from './html-to-markdown.ts';

parentPort?.postMessage((workerData as MarkdownTask[]).map((task) => htmlToMarkdown(task.html, task)));
