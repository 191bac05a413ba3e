"""Paragraphs that try to become markup, template syntax, script or addresses of their own."""

from __future__ import annotations

EVIL = [
    '<script>document.title = "forged"</script>.',
    '<img src=x onerror="document.title=\'forged\'"> <a href="javascript:alert(1)" id=p1>x</a>.',
    '<h2 id="p1">A forged heading</h2> </p></div></article> <p id="p1">A forged anchor</p>.',
    "Set so: # A heading.",
    "Set so: ## Another {: #p2 }.",
    "Set below ======.",
    "{{ 7 * 7 }} {% raw %} {{ config.site_name }} {# gone #} {% include 'main.html' %} {% endraw %}",
    "[a link](javascript:alert(1)) ![picture](x.png) <https://evil.example/> [^1] [ref][1]",
    "Below: [^1]: a footnote.",
    "*[IOM]: an abbreviation.",
    "[TOC] [[wiki]] :material-home: ++ctrl++ ==mark== ~~gone~~ ^^up^^ H~2~O",
    "`code` ``` fenced ``` $x^2$ \\a (y) &amp; &lt;b&gt; &#60; _under_ __lines__",
    '!!! note "A box"',
    "| a | b |",
    "<!-- a comment <?php echo 1 ?> <![CDATA[ x ]]>",
    '{: .class onclick="x" } p1 #p1 data-search-exclude="yes" id="p3s1"',
    "<sup onclick=x>a</sup> <sup>ok</sup> <SUP>b</SUP> </sup><sup>",
    "\u202eright to left\u202c \u200bzero width \x07 bell",
]
