// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext, type ComponentType, type ReactNode } from 'react';

/**
 * A place in a lower module's page that higher modules may fill. The page that owns the place defines the slot and
 * says what it hands over; who fills it is known only to the application that assembles them.
 */
export interface Slot<Props> {
  name: string;
  /** Only for the compiler: ties a fill to what the slot hands over. */
  readonly hands_over?: Props;
}

export interface SlotFill {
  slot: string;
  order: number;
  // The type of the props is checked in fill_slot, where slot and component meet.
  component: ComponentType<never>;
}

export function define_slot<Props>(name: string): Slot<Props> {
  return { name };
}

export function fill_slot<Props>(slot: Slot<Props>, component: ComponentType<Props>, order = 100): SlotFill {
  return { slot: slot.name, order, component: component as ComponentType<never> };
}

const SlotContext = createContext<SlotFill[]>([]);

export function SlotProvider({ fills, children }: { fills: SlotFill[]; children: ReactNode }) {
  return <SlotContext value={fills}>{children}</SlotContext>;
}

interface OutletProps<Props> {
  slot: Slot<Props>;
  props: Props;
  /** Shown when no module fills the place. */
  otherwise?: ReactNode;
}

export function SlotOutlet<Props extends object>({ slot, props, otherwise }: OutletProps<Props>) {
  const fills = useContext(SlotContext).filter((fill) => fill.slot === slot.name);
  if (fills.length === 0) return otherwise;
  return fills
    .sort((a, b) => a.order - b.order)
    .map((fill, index) => {
      const Fill = fill.component as ComponentType<Props>;
      return <Fill key={index} {...props} />;
    });
}
