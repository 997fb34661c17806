import type { APIRoute } from 'astro';
import { sitemap } from '../site/output/sitemap.ts';

export const GET: APIRoute = () =>
  new Response(sitemap() ?? null, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
