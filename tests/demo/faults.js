// Of everything that can be seen: text under 16 px, text with too little contrast (4.5:1), targets under 44 px that
// are no part of a text, and buttons or fields without a name.
() => {
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && element.getBoundingClientRect().width > 1;
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] > 200) return color;
    }
    return [255, 255, 255, 255];
  };
  const light = (color) => {
    const [r, g, b] = color.slice(0, 3).map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const faults = [];
  for (const element of document.querySelectorAll("body *")) {
    const words = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("").trim();
    if (!seen(element) || element.closest(".sr, template, noscript, option")) continue;
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    if (words && parseFloat(style.fontSize) < 16) faults.push(`small: ${words}`);
    if (words && contrast(rgba(style.color), behind(element)) < 4.5) faults.push(`faint: ${words}`);
    if (!element.matches("button, select, textarea, a[href]") || element.matches(".command, .words a")) continue;
    if (box.height < 43.9 || box.width < 43.9) faults.push(`narrow: ${element.outerHTML.slice(0, 80)}`);
    const named = element.getAttribute("aria-label") || element.labels?.length || element.innerText.trim();
    if (!named) faults.push(`nameless: ${element.outerHTML.slice(0, 80)}`);
  }
  return faults;
}
