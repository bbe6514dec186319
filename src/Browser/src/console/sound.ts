const key = "console-sound";
const seconds = 0.18;
const pitches = [660, 880];

let audio: AudioContext | undefined;

/** The box on the page of notices: off until a counsellor ticks it, remembered in this browser. */
export function allowSound(): void {
  const box = document.getElementById("sound-on");
  if (box instanceof HTMLInputElement) {
    box.closest<HTMLElement>("[data-sound]")?.removeAttribute("hidden");
    box.checked = allowed();
    box.addEventListener("change", () => {
      remember(box.checked);
      play();
    });
  }

  // Browsers let a page sound only once somebody touched it.
  for (const touch of ["pointerdown", "keydown"]) addEventListener(touch, () => allowed() && void context()?.resume(), { passive: true });
}

/** Two short tones, if the counsellor allows them. */
export function play(): void {
  const now = allowed() ? context() : undefined;
  if (!now) return;
  document.documentElement.dataset["sounded"] = String(Number(document.documentElement.dataset["sounded"] ?? 0) + 1);
  pitches.forEach((pitch, i) => tone(now, pitch, now.currentTime + i * seconds));
}

function tone(on: AudioContext, pitch: number, from: number): void {
  const oscillator = on.createOscillator();
  const volume = on.createGain();
  oscillator.frequency.value = pitch;
  // Neither begins nor ends with a click.
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.15, from + 0.02);
  volume.gain.linearRampToValueAtTime(0, from + seconds);
  oscillator.connect(volume).connect(on.destination);
  oscillator.start(from);
  oscillator.stop(from + seconds);
}

function context(): AudioContext | undefined {
  if (!("AudioContext" in window)) return undefined;
  return (audio ??= new AudioContext());
}

function allowed(): boolean {
  try {
    return localStorage.getItem(key) === "on";
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.setItem(key, "on");
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}
