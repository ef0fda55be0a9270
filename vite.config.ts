import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('./src/tab'),
  base: '/tab/',
  publicDir: false,
  // adaptivecards brings a carousel for cards that ours never are.
  resolve: { alias: [{ find: /^swiper(\/modules)?$/, replacement: at('./src/tab/cards/no-carousel.ts') }] },
  build: {
    outDir: at('./build/tab'),
    emptyOutDir: true,
    target: 'es2023',
    // The page may run no script of its own text and load nothing but files of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
});
