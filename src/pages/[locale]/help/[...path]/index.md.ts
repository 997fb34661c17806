// Each article's source, for machines and for people who want it.
import type { APIRoute } from 'astro';
import { sourcePaths, sourceText } from '../../../../site/article-sources.ts';

export const getStaticPaths = sourcePaths;

export const GET: APIRoute = ({ props }) =>
  new Response(sourceText(props as { file: string }), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
