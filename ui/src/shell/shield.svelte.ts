// The privacy shield: blanks the page for somebody at the counter. It does not lock, and does not pretend to.

class Shield {
  on = $state(false);
  toggle = (): void => {
    this.on = !this.on;
  };
}

export const shield = new Shield();
