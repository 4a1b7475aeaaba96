"""How the report looks: the colours of the game, by day and by night, on a screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping

# Those of the window by day. What is read is darker where that takes 7 to 1 on the paper.
DAY: Mapping[str, str] = {
    "paper": "#FBF6EC",
    "sheet": "#FFFFFF",
    "trough": "#EFE6D4",
    "line": "#D9CDB8",
    "edge": "#8A8169",
    "ink": "#14213D",
    "muted": "#434D5F",
    "teal": "#0F5C63",
    "brick": "#8F2F1A",
    "leaf": "#315727",
    "ochre": "#6B4300",
    "saffron": "#E9A820",
    "plum": "#6B3F69",
}
NIGHT: Mapping[str, str] = {
    "paper": "#0F1729",
    "sheet": "#18223A",
    "trough": "#24304C",
    "line": "#3B4865",
    "edge": "#8794B2",
    "ink": "#F5EFE2",
    "muted": "#C3CBD9",
    "teal": "#7CCBD1",
    "brick": "#FFB59F",
    "leaf": "#B4DDA0",
    "ochre": "#F2C866",
    "saffron": "#F2C866",
    "plum": "#E0B7DD",
}

# Up to what width, in rem, each kind of table folds; one of very many columns always does.
FOLDS: Mapping[str, int] = {".folding": 42, ".matrix": 50, ".many": 999}


def style(more: str = "") -> str:
    """Return the style sheet; one column that folds, so nothing scrolls sideways at 320 px.

    The rules of one kind of page are `more`.
    """
    dark = f"@media screen and (prefers-color-scheme:dark){{:root{{{_inks(NIGHT)}}}}}"
    folds = "".join(
        f"@container (max-width:{width}rem){{{_squeezed(_FOLDED.replace('table', name))}}}"
        for name, width in FOLDS.items()
    )
    return f":root{{{_inks(DAY)}}}{dark}{_squeezed(_RULES + more)}{folds}"


def _inks(inks: Mapping[str, str]) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in inks.items())


def _squeezed(rules: str) -> str:
    return "".join(line.strip() for line in rules.splitlines())


_RULES = """
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;
scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{--ground:var(--paper);margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
h1,h2,h3,h4{font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif;
line-height:1.2;text-wrap:balance;margin:0}
h1{font-size:clamp(1.9rem,1.2rem + 3.4vw,3.25rem);letter-spacing:-.015em}
h2{font-size:clamp(1.4rem,1.2rem + 1vw,1.85rem)}
h3{font-size:1.15rem}
p{margin:.6rem 0;max-width:68ch;text-wrap:pretty}
ol,ul,dl,figure{margin:0;padding:0}
code{font:.88em ui-monospace,"Cascadia Mono","DejaVu Sans Mono",Menlo,Consolas,monospace;
overflow-wrap:anywhere;color:var(--muted)}
a{color:var(--teal);text-underline-offset:.18em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--teal);outline-offset:3px;border-radius:2px;
box-shadow:0 0 0 3px var(--paper)}
.skip{position:absolute;left:1rem;top:-6rem;background:var(--ink);color:var(--paper);
padding:.7rem 1.1rem;z-index:2}
.skip:focus{top:1rem}
.away{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
white-space:nowrap}
.wrap{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem)}
.top{padding-top:clamp(1.75rem,5vw,4rem)}
.kicker{margin:0 0 .5rem;color:var(--teal);font-weight:600;letter-spacing:.02em}
.lede{font-size:1.15rem;margin:1rem 0 0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11rem),1fr));gap:0 2rem;
margin-top:1.75rem;border-top:3px solid var(--ink)}
.facts div{border-bottom:1px solid var(--line);padding:.7rem 0;display:flex;
flex-direction:column-reverse;justify-content:flex-end}
.facts dt{color:var(--muted);font-size:.9rem;line-height:1.35}
.facts dd{margin:0;font-size:1.5rem;line-height:1.25;font-variant-numeric:tabular-nums;
font-family:Charter,"Bitstream Charter","Sitka Text",Cambria,"Noto Serif",Georgia,serif}
.body{display:block;padding-bottom:3rem}
nav{margin-top:2rem}
nav h2{font:600 .9rem/1.3 system-ui,sans-serif;color:var(--muted);margin-bottom:.4rem}
nav ol{list-style:none;columns:14rem auto;column-gap:2rem}
nav a{display:block;padding:.3rem 0;min-height:1.5rem;text-decoration:none}
nav a:hover{text-decoration:underline}
section{padding-top:3rem}
section>h2{padding-bottom:.6rem;border-bottom:1px solid var(--edge);margin-bottom:1rem}
section h3{margin:2rem 0 .6rem}
section h3:first-child,.card h3,.card h4{margin-top:0}
.remarks{list-style:none;counter-reset:n}
.remarks>li{counter-increment:n;display:grid;grid-template-columns:2.6rem 1fr;padding:1.1rem 0;
border-bottom:1px solid var(--line)}
.remarks>li::before{content:counter(n);font:1.6rem/1 Charter,"Bitstream Charter",Cambria,
"Noto Serif",Georgia,serif;color:var(--muted);font-variant-numeric:tabular-nums}
.remarks p{margin:.25rem 0}
.remarks .said{font-size:1.06rem;font-weight:600}
.remarks h3{font:600 1.06rem/1.5 system-ui,sans-serif}
.badge{display:inline-flex;align-items:flex-start;gap:.4em;font-weight:600;font-size:.9rem;line-height:1.4}
.badge svg{width:1em;height:1em;flex:none;margin-top:.2em;fill:currentColor}
.bad{color:var(--brick)}.warn{color:var(--ochre)}.good{color:var(--leaf)}.info{color:var(--teal)}
.cure b{color:var(--leaf)}
.sample{display:inline-block;border:1px dashed var(--ochre);color:var(--ochre);border-radius:3px;
padding:0 .4em;font:600 .85rem/1.5 system-ui,sans-serif}
.notice{border-left:4px solid var(--saffron);background:var(--sheet);
padding:.8rem 1.1rem;max-width:none}
.notice p{margin:.2rem 0}
.grid{display:grid;gap:1.25rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,19rem),1fr))}
.card{--ground:var(--sheet);background:var(--sheet);border:1px solid var(--line);border-radius:6px;
padding:1.1rem 1.2rem;min-width:0}
.deep>h3:first-child{margin-top:2rem}
.stack>*+*{margin-top:1.25rem}
.wide{max-width:60rem}
td.dot~td{min-width:10rem}
td .badge{display:flex}
.chart{display:block;width:100%;overflow:visible;font-size:.88rem}
.chart text{fill:var(--ink);paint-order:stroke;stroke:var(--ground);stroke-width:5px;
stroke-linejoin:round;font-variant-numeric:tabular-nums}
.chart .soft{fill:var(--muted)}
.chart .strong{font-weight:600}
.track{fill:var(--trough)}
.fill{fill:var(--teal)}
.over{fill:var(--brick)}
.rule{stroke:var(--edge);stroke-width:1}
.dash{stroke:var(--edge);stroke-width:1;stroke-dasharray:3 3}
.mark{stroke:var(--ink);stroke-width:2}
.span{stroke:var(--ink);stroke-width:2}
.stop{stroke:var(--brick);stroke-width:3}
.ends{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:.5rem;margin:.8rem 0}
.ends dt{color:var(--muted);font-size:.85rem}
.ends dd{margin:0;font-size:1.2rem;font-variant-numeric:tabular-nums}
.ends small{display:block;font-size:.85rem}
.ends div:nth-child(2){text-align:center}
.ends div:nth-child(3){text-align:right}
figcaption,caption{color:var(--muted);font-size:.92rem;text-align:left;padding:0 0 .5rem;
max-width:68ch}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;
border-bottom:1px solid var(--line)}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom;font-size:.88rem;line-height:1.3}
tbody th{font-weight:600}
.matrix tbody th{min-width:8.5rem}
.figure{white-space:nowrap}
td,tbody th{font-variant-numeric:tabular-nums}
td.share::after{content:"";display:block;height:.4rem;margin-top:.3rem;background:linear-gradient(
90deg,var(--teal) var(--s,0%),var(--trough) var(--s,0%))}
td.dot{width:38%}
td.dot::after{content:"";display:block;height:.9rem;margin-top:.1rem;background:
radial-gradient(circle .45rem at var(--s) 50%,var(--in) 50%,var(--teal) 56%,var(--teal) 96%,
transparent),linear-gradient(var(--edge),var(--edge)) var(--z) 0/1px 100% no-repeat,
linear-gradient(var(--trough),var(--trough)) 0 50%/100% .25rem no-repeat;--in:var(--sheet)}
td.best::after{--in:var(--teal)}
td .sub,th .sub{display:block;font-weight:400;font-size:.88rem;color:var(--muted)}
tr.off{background:var(--sheet)}
tr.off th{box-shadow:inset 4px 0 var(--brick);padding-left:.8rem}
.folds{container-type:inline-size}
.short{max-width:34rem}
details{margin:.7rem 0 0}
summary{cursor:pointer;color:var(--teal);font-weight:600;padding:.3rem 0;min-height:1.5rem}
summary:hover{text-decoration:underline;text-underline-offset:.2em}
details[open]>summary{margin-bottom:.5rem}
.moves{list-style:none;counter-reset:m;border-left:2px solid var(--line);margin:.4rem 0 .4rem .7rem}
.moves li{counter-increment:m;position:relative;padding:.3rem 0 .3rem 1.4rem}
.moves li::before{content:counter(m);position:absolute;left:-.72rem;top:.4rem;width:1.4rem;
height:1.4rem;line-height:1.4rem;border-radius:50%;background:var(--trough);color:var(--ink);font-size:.75rem;
text-align:center}
.moves .asked{display:block;font-size:.88rem;color:var(--muted)}
.moves code{display:block}
.plain{list-style:none}
.plain>li{padding:.8rem 0;border-bottom:1px solid var(--line)}
.plain p{margin:.2rem 0}
footer{border-top:3px solid var(--ink);margin-top:4rem;padding-top:1.2rem;
padding-bottom:3rem;color:var(--muted);font-size:.92rem}
footer h2{font-size:1.1rem;color:var(--ink)}
@media (min-width:75rem){
.body{display:grid;grid-template-columns:13rem minmax(0,1fr);gap:0 3.5rem}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:3rem .4rem 1rem}
nav ol{columns:auto}
main{max-width:58rem}
}
@media (max-width:26rem){.card{padding:.9rem .8rem}.ends dd{font-size:.88rem}
.remarks>li{grid-template-columns:1.8rem 1fr}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.fill,.over{fill:CanvasText}.track{fill:Canvas;stroke:GrayText}
td.share::after,td.dot::after{forced-color-adjust:none}}
@media print{
:root{--paper:#fff}
@page{margin:18mm 16mm;@bottom-right{content:counter(page) "/" counter(pages)}}
html{font-size:9.5pt}
.wrap{max-width:none;padding:0}
.top{padding-top:0}
.skip,nav{display:none}
.body{display:block}
main{max-width:none}
section{padding-top:1.6rem}
.card,figure,tr,.remarks>li,.moves li{break-inside:avoid}
h2,h3,h4,summary,caption{break-after:avoid}
.chart *,td.share::after,td.dot::after,.moves li::before,.notice,tr.off{print-color-adjust:exact;
-webkit-print-color-adjust:exact}
details::details-content{content-visibility:visible;display:block;block-size:auto}
.deep{display:none}
a{color:inherit;text-decoration:none}
footer{margin-top:2rem;padding:1rem 0 0;break-inside:avoid}
}
"""

_FOLDED = """
table,table tbody,table tr,table th,table td{display:block;width:100%}
table caption{display:block}
table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table tr{border-bottom:1px solid var(--edge);padding:.55rem 0}
table th,table td{border:0;padding:.15rem 0}
table td{display:grid;grid-template-columns:minmax(5.5rem,1fr) minmax(0,auto);column-gap:1rem}
table td::before{content:attr(data-label);content:attr(data-label)/"";color:var(--muted);
font-size:.88rem}
table td:empty{display:none}
table td.share::after,table td.dot::after{grid-column:1/-1;width:100%}
table td.share[style="--s:0.0%"]::after{display:none}
table td.dot~td{min-width:0}
table td>*{justify-self:end;text-align:right}
"""
