// The texts of the page that stand out too little from what is behind them, by the rule of WCAG 2:
// 4.5 to 1, and 3 to 1 for large letters.
(() => {
  const parts = colour => colour.match(/[\d.]+/g).map(Number);

  const luminance = colour => {
    const [red, green, blue] = parts(colour).map(part => part / 255)
        .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const behind = element => {
    const colour = getComputedStyle(element).backgroundColor;
    return parts(colour)[3] === 0 ? behind(element.parentElement) : colour;
  };

  const contrast = element => {
    const [light, dark] = [getComputedStyle(element).color, behind(element)].map(luminance)
        .sort((one, other) => other - one);
    return (light + 0.05) / (dark + 0.05);
  };

  const needed = element => parseFloat(getComputedStyle(element).fontSize) >= 24 ? 3 : 4.5;

  const hasText = element => [...element.childNodes]
      .some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim());

  return [...document.querySelectorAll('main *')]
      .filter(element => hasText(element) && element.checkVisibility())
      .filter(element => contrast(element) < needed(element))
      .map(element => element.tagName + ' ' + element.textContent.trim() + ' ' + contrast(element));
})()
