import { defineConfig } from "vite";

// A classic script of one file: it must run from one <script src> on any site, without CORS and without modules.
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    outDir: "../BotHost/wwwroot",
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: "src/launcher/launcher.ts", formats: ["iife"], name: "EmploisEnRegions", fileName: () => "embed.js" },
  },
});
