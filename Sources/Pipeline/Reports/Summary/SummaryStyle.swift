/// How the page looks. Dark on light throughout: at least 7 : 1.
enum SummaryStyle {
  static let css: HTML = """
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 16px; max-width: 960px; background: #fff; color: #1b1f24;
      font: 14px/1.45 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
    header { border-bottom: 3px solid #9c1c1c; margin-bottom: 12px; }
    h1 { margin: 0; font-size: 22px; color: #7a1010; }
    h2 { margin: 0 0 6px; font-size: 15px; color: #7a1010; }
    header p { margin: 2px 0 8px; }
    main { columns: 2; column-gap: 20px; }
    section { break-inside: avoid; margin-bottom: 14px; }
    section.bad { border: 2px solid #9c1c1c; padding: 8px; }
    ul { margin: 0; padding-left: 18px; }
    p { margin: 4px 0; }
    dl { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6px; margin: 0; }
    dl div { border: 1px solid #c9ced6; padding: 4px 6px; }
    dt { font-size: 12px; color: #3d4652; }
    dd { margin: 0; font-size: 18px; font-weight: 600; font-variant-numeric: tabular-nums; }
    table { border-collapse: collapse; width: 100%; }
    td { border-bottom: 1px solid #d9dde3; padding: 3px 6px 3px 0; vertical-align: top; overflow-wrap: anywhere; }
    td:first-child { white-space: nowrap; }
    td.n { text-align: right; white-space: nowrap; padding-right: 0; font-variant-numeric: tabular-nums; }
    svg { display: block; width: 100%; height: auto; }
    svg text { font-size: 12px; fill: #1b1f24; }
    svg .whole { fill: #dfe3e8; }
    svg .part { fill: #1f4e79; }
    footer { border-top: 1px solid #c9ced6; padding-top: 6px; font-size: 11px; color: #3d4652; overflow-wrap: anywhere; }
    @media (max-width: 640px) {
      main { columns: 1; }
      dl { grid-template-columns: repeat(2, 1fr); }
    }
    @page { size: A4 portrait; margin: 10mm; }
    @media print {
      body { padding: 0; max-width: none; font-size: 9.5px; line-height: 1.3; }
      h1 { font-size: 16px; }
      h2 { font-size: 11px; margin-bottom: 3px; }
      main { columns: 2; column-gap: 14px; }
      section { margin-bottom: 8px; }
      dl { grid-template-columns: repeat(4, 1fr); gap: 3px; }
      dt { font-size: 8px; }
      dd { font-size: 12px; }
      td { padding: 1px 4px 1px 0; }
      svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      footer { font-size: 8px; }
    }
    """
}
