import { useEffect, useEffectEvent, useState, type ComponentType, type ReactNode } from "react";

type OnDemandProps = { failed: () => void; meanwhile?: ReactNode };

/**
 * A part of the screen that comes when it is opened. Where it cannot be had, `failed` is told and nothing is shown, so
 * that a tool without a connection takes nothing else with it; the next time it is asked for anew. `meanwhile` stands in
 * its place until it has come.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return function OnDemand({ failed, meanwhile = null, ...props }: Props & OnDemandProps) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(null);
    const tell = useEffectEvent(failed);
    useEffect(() => {
      let isOpen = true;
      load().then(
        (part) => isOpen && setPart(() => part),
        () => isOpen && tell(),
      );
      return () => {
        isOpen = false;
      };
    }, []);
    return Part ? <Part {...(props as unknown as Props)} /> : meanwhile;
  };
}
