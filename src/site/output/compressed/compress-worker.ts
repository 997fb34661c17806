// A thread that compresses many texts.
import { parentPort, workerData } from 'node:worker_threads';
import { compressText, type CompressTask } from './compress-text.ts';

parentPort?.postMessage((workerData as CompressTask[]).map(compressText));
