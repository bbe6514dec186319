import type { Language } from "../texts";
import english from "./texts.en.json";
import french from "./texts.fr.json";

// Assigned in both directions, so that a sentence missing in either language does not compile.
const fr: typeof english = french;
const en: typeof french = english;

export type Texts = typeof french & typeof english;

export const textsOf = (language: Language): Texts => (language === "fr" ? fr : en) as Texts;
