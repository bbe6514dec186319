import { useEffect, useState } from "preact/hooks";

/** A part of the widget that is fetched when it is first needed, once for all; undefined until then, and when the network fails. */
export function lazily<T>(fetchIt: () => Promise<T>): (needed: boolean) => T | undefined {
  let loaded: T | undefined;
  return (needed) => {
    const [, redraw] = useState(0);
    useEffect(() => {
      if (!needed || loaded) return;
      let wanted = true;
      fetchIt().then(
        (part) => {
          loaded = part;
          if (wanted) redraw(1);
        },
        () => {}, // what the message says is there as text; the next one that needs it tries again
      );
      return () => {
        wanted = false;
      };
    }, [needed]);
    return loaded;
  };
}
