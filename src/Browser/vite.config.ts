import { existsSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

const assets = "../BotHost/wwwroot/assets";

/**
 * botframework-directlinejs carries its App Service Extension transport and polyfills for browsers of 2017 into every bundle
 * (three quarters of its weight). We speak Direct Line 3.0 over the browser's own WebSocket, Promise and URLSearchParams.
 */
function withoutUnusedTransport(): Plugin {
  const empty = "\0empty";
  const unused = new Set(["core-js/features/promise", "url-search-params-polyfill", "./directLineStreaming"]);
  return {
    name: "directline-without-unused-transport",
    enforce: "pre",
    resolveId: (source, importer) =>
      importer?.includes("botframework-directlinejs") && unused.has(source) ? empty : undefined,
    load: (id) => (id === empty ? "export const DirectLineStreaming = undefined;" : undefined),
  };
}

// Entry names carry no hash: pages and partners' sites name them. The server sends them with an ETag and no-cache.
export default defineConfig({
  plugins: [withoutUnusedTransport()],
  publicDir: false,
  build: {
    target: "es2022",
    outDir: assets,
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      input: {
        widget: "src/widget/main.tsx",
        ...(existsSync("src/console/main.ts") ? { console: "src/console/main.ts" } : {}),
      },
      // Parts fetched later take what they share from the entry: no further file has to arrive before the widget runs.
      preserveEntrySignatures: "allow-extension",
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
});
