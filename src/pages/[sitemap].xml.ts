import type { APIRoute } from 'astro';
import { sitemaps } from '../site/output/machines/sitemap.ts';

export const getStaticPaths = () => sitemaps().map(({ name, xml }) => ({ params: { sitemap: name }, props: { xml } }));

export const GET: APIRoute = ({ props }) =>
  new Response(props['xml'], { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
