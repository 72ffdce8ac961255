// Names for the fields of datasette's pages that have none, so that a screen reader can tell them apart.
addEventListener("load", () => {
  const names = { _filter_column: "Column", _filter_op: "How to compare", _filter_value: "Value", _sort: "Sort by", sql: "SQL" };
  for (const field of document.querySelectorAll("main select, main input[type=text], main textarea")) {
    const known = field.labels && field.labels.length;
    const name = names[(field.name || "sql").replace(/_\d+$/, "")];
    if (!known && name && !field.hasAttribute("aria-label")) field.setAttribute("aria-label", name);
  }
});
