import english from "./texts.en.json";
import french from "./texts.fr.json";

export type Language = "fr" | "en";
export type Texts = typeof french & typeof english;

// Assigned in both directions, so that a sentence missing in either language does not compile.
const fr: typeof english = french;
const en: typeof french = english;
const texts: Record<Language, Texts> = { fr: fr as Texts, en: en as Texts };

export const textsIn = (language: Language): Texts => texts[language];

export const otherThan = (language: Language): Language => (language === "fr" ? "en" : "fr");

export const localeOf = (language: Language): string => (language === "fr" ? "fr-CA" : "en-CA");

export const languageOf = (locale: string | undefined): Language | undefined =>
  locale?.toLowerCase().startsWith("fr") ? "fr" : locale?.toLowerCase().startsWith("en") ? "en" : undefined;

/** Fills `{name}` placeholders. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
