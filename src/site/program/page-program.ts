// The compiled program of the pages, asked for paths and pages as Astro's own build asks it
// (astro/dist/core/build/default-prerenderer.js and generate.js). It reads the content from `shared-site.ts`.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { keepPromise, type RememberKey } from '../page-values/shared-site.ts';
import { programParts } from './program-parts.ts';

export interface PagePath {
  /** The template, relative to the project. */
  template: string;
  /** As Astro gives it, without the base path. */
  pathname: string;
  /** Relative to the site's folder. */
  file: string;
  /** Makes the digest of the values that the page shows; undefined where nobody says. */
  cacheKey: ((remember: RememberKey) => string) | undefined;
}

export interface PageProgram {
  /** Every page once: of two templates that give one address, the one that Astro ranks first. */
  paths(): Promise<PagePath[]>;
  render(page: PagePath): Promise<Buffer>;
}

interface Route {
  route: string;
  component: string;
  type: string;
}

interface Program {
  app: ConstructorParameters<typeof StaticPaths>[0] & {
    setInternals(internals: unknown): void;
    setOptions(options: unknown): void;
    logger: { options: { destination: unknown } };
    render(request: Request, options: { routeData: Route }): Promise<Response>;
    manifest: { routes: { routeData: Route; styles: unknown[] }[] };
  };
}

let timesLoaded = 0;

/** Loads the program in a folder that `openProgramFolder` gave. Pages are made for `base` at `origin`. */
export async function loadPageProgram(
  folder: string,
  { base, siteUrl = 'http://localhost' }: { base: string; siteUrl?: string | undefined },
): Promise<PageProgram> {
  const pages = path.join(folder, programParts.pages);
  const entry = readdirSync(pages).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error(`\`${pages}\` holds no program of Astro's.`);
  // Under a name of its own each time: Astro keeps the paths that it found with the loaded program.
  timesLoaded += 1;
  const { app } = (await import(`${pathToFileURL(path.join(pages, entry)).href}?${timesLoaded}`)) as Program;
  // Of all that Astro knows while it builds, its renderer asks for the styles of a page alone; the manifest has them, too.
  const styles = new Map(
    app.manifest.routes.map(({ routeData: { route, component }, styles: sheets }) => [
      `${route}&${component}`,
      { styles: sheets.map((sheet, order) => ({ sheet, order, depth: 0 })) },
    ]),
  );
  app.setInternals({ pagesByKeys: styles });
  app.setOptions({ settings: { scripts: [] }, logger: app.logger });
  const routes = new Map<string, Route>();

  return {
    async paths() {
      const found = new Map<string, PagePath>();
      for (const { pathname, route, cacheKey } of await new StaticPaths(app).getAll()) {
        const file = fileOf(pathname, route);
        if (found.has(file)) continue;
        routes.set(file, route);
        found.set(file, {
          template: route.component,
          pathname,
          file,
          cacheKey: cacheKey === undefined ? undefined : (remember) => keepPromise(cacheKey, remember),
        });
      }
      return [...found.values()];
    },
    async render({ pathname, file }) {
      const routeData = routes.get(file);
      if (!routeData) throw new Error(`The program has no page \`${file}\`.`);
      const address = `${base}${pathname.replace(/^\/|\/$/g, '')}${routeData.type === 'endpoint' ? '' : '/'}`;
      const response = await app.render(new Request(new URL(address.replace(/\/+$/, '/'), siteUrl)), { routeData });
      if (response.status !== 200 && response.status !== 404) throw new Error(`\`${address}\` answers with ${response.status}.`);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

/** Each page in a folder of its own, but the one that hosts look for by its name. */
function fileOf(pathname: string, { type }: Route): string {
  const name = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return name;
  return name === '404' ? '404.html' : `${name === '' ? '' : `${name}/`}index.html`;
}
