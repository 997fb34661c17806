/** In pixels. https://ogp.me names no size; networks cut to 1.91 to 1. */
export const previewSize = { width: 1200, height: 630 } as const;
