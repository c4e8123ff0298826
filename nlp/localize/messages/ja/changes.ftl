# What changed, one plain sentence each. $old and $new are quotations, quantities or dates, formatted already.

change-modality = { $old ->
    [prohibition] { $new ->
        [permission] 禁止されていたことが、許可されるようになりました。
        [duty] 禁止されていたことが、義務になりました。
        [recommendation] 禁止の定めが、推奨にとどまるようになりました。
       *[none] この文から、明示的な禁止の定めがなくなりました。
    }
    [duty] { $new ->
        [prohibition] 義務だったことが、禁止されるようになりました。
        [permission] 義務だったことが、任意になりました。
        [recommendation] 義務だったことが、推奨にとどまるようになりました。
       *[none] この文から、明示的な義務の定めがなくなりました。
    }
    [permission] { $new ->
        [prohibition] 許可されていたことが、禁止されるようになりました。
        [duty] 任意だったことが、義務になりました。
        [recommendation] 許可されていたことが、推奨されるようになりました。
       *[none] この文から、明示的な許可の定めがなくなりました。
    }
    [recommendation] { $new ->
        [prohibition] 推奨にとどまっていた定めが、禁止の定めになりました。
        [duty] 推奨にとどまっていた定めが、義務の定めになりました。
        [permission] 推奨の定めだったものが、任意になりました。
       *[none] この文から、推奨の定めがなくなりました。
    }
   *[none] { $new ->
        [prohibition] この文に、禁止の定めが加わりました。
        [duty] この文に、義務の定めが加わりました。
        [permission] この文に、許可の定めが加わりました。
       *[recommendation] この文に、推奨の定めが加わりました。
    }
}

change-threshold-age = { $trend ->
    [up] 基準となる年齢が、{ $old_n }歳から{ $new_n }歳に引き上げられました。
   *[down] 基準となる年齢が、{ $old_n }歳から{ $new_n }歳に引き下げられました。
}
change-threshold-duration = { $bound ->
    [at_most] { $trend ->
        [up] 時間の上限が、{ $old }から{ $new }に延長されました。
       *[down] 時間の上限が、{ $old }から{ $new }に短縮されました。
    }
    [less_than] { $trend ->
        [up] 時間の上限が、{ $old }から{ $new }に延長されました。
       *[down] 時間の上限が、{ $old }から{ $new }に短縮されました。
    }
   *[other] { $trend ->
        [up] 期間が、{ $old }から{ $new }に延長されました。
       *[down] 期間が、{ $old }から{ $new }に短縮されました。
    }
}
change-threshold-amount = { $trend ->
    [up] 基準となる値が、{ $old }から{ $new }に引き上げられました。
   *[down] 基準となる値が、{ $old }から{ $new }に引き下げられました。
}
change-threshold-count = { $trend ->
    [up] 文中の数が大きくなり、{ $old }が{ $new }になりました。
    [down] 文中の数が小さくなり、{ $old }が{ $new }になりました。
   *[same] 基準の書き方が変わり、{ $old }が{ $new }になりました。
}
change-threshold-added = 新しい基準{ $new }が加わりました。
change-threshold-removed = 基準{ $old }は適用されなくなりました。

change-exception-added = 新しい例外{ $new }が加わりました。
change-exception-removed = 例外{ $old }は適用されなくなりました。
change-exception-reworded = 例外の文言が変わりました。変更前と変更後の文言を比べてください。
change-exception-changed = 例外が{ $old }から{ $new }に変わりました。

change-condition-added = 新しい条件{ $new }が加わりました。
change-condition-removed = 条件{ $old }は適用されなくなりました。
change-condition-reworded = 条件の文言が変わりました。変更前と変更後の文言を比べてください。
change-condition-changed = 条件が{ $old }から{ $new }に変わりました。

change-consequence-added = 新しい措置{ $new }が定められました。
change-consequence-removed = 措置{ $old }の記載がなくなりました。
change-consequence-reworded = 措置の文言が変わりました。変更前と変更後の文言を比べてください。
change-consequence-changed = 措置が{ $old }から{ $new }に変わりました。

change-example-added = 例として{ $new }が加わりました。
change-example-removed = 例として挙げられていた{ $old }がなくなりました。
change-example-reworded = 例の文言が変わりました。変更前と変更後の文言を比べてください。
change-example-changed = 例が{ $old }から{ $new }に変わりました。

change-definition = { $state ->
    [added] 用語{ $term }の定義が加わりました。
    [removed] 用語{ $term }の定義がなくなりました。
   *[changed] 用語{ $term }の定義が変わりました。
}
change-date = { $effective ->
    [true] 適用が始まる日が、{ $old }から{ $new }に変わりました。
   *[false] 日付が、{ $old }から{ $new }に変わりました。
}
change-tier = { $state ->
    [added] 措置区分のなかった規定{ $count }件が、{ $new }の区分に入りました。
    [removed] { $old }の区分にあった規定{ $count }件が、どの措置区分にも属さなくなりました。
   *[changed] 規定{ $count }件の措置区分が、{ $old }から{ $new }に変わりました。
}

change-words-added = { $facet ->
    [scope] 規定に{ $new }という文言が加わりました。
    [reference] 参照先として{ $new }が加わりました。
   *[wording] 文中に{ $new }という文言が加わりました。意味が変わるかどうかを確認してください。
}
change-words-removed = { $facet ->
    [scope] 規定から{ $old }という文言がなくなりました。
    [reference] 参照先の{ $old }が削除されました。
   *[wording] 文中から{ $old }という文言がなくなりました。意味が変わるかどうかを確認してください。
}
change-words-replaced = { $facet ->
    [scope] 規定の文言が、{ $old }から{ $new }に変わりました。
    [reference] 参照先が、{ $old }から{ $new }に変わりました。
   *[wording] 文中の文言が、{ $old }から{ $new }に変わりました。意味が変わるかどうかを確認してください。
}
change-rewritten = { $facet ->
    [scope] 規定が大幅に書き換えられました。変更前と変更後の文言を比べてください。
    [reference] 参照先の記述が大幅に書き換えられました。変更前と変更後の文言を比べてください。
   *[wording] この箇所が大幅に書き換えられました。意味が変わるかどうかを確認してください。
}
# A word or term that is exchanged throughout.
change-term = { $old }という用語が、{ $new }に変わりました。
# A passage that went, whose words the new version uses elsewhere; $place is a heading.
change-restated = { $placed ->
    [true] この箇所は削除されましたが、新しいバージョンのセクション{ $place }に、別の表現で書かれている可能性があります。
   *[false] この箇所は削除されましたが、新しいバージョンの別の箇所に、別の表現で書かれている可能性があります。
}
change-sums-up = { $state ->
    [added] この箇所では新しい記述ですが、両方のバージョンのセクション{ $place }にある内容を要約しているだけです。
   *[removed] この箇所からは削除されましたが、両方のバージョンのセクション{ $place }にある内容を要約していただけです。
}
change-repeats = { $placed ->
    [true] { $state ->
        [added] この箇所では新しい記述ですが、両方のバージョンのセクション{ $place }に同じ内容があります：{ $text }
       *[removed] この箇所からは削除されましたが、両方のバージョンのセクション{ $place }に同じ内容があります：{ $text }
    }
   *[false] { $state ->
        [added] この箇所では新しい記述ですが、両方のバージョンの別の箇所に同じ内容があります：{ $text }
       *[removed] この箇所からは削除されましたが、両方のバージョンの別の箇所に同じ内容があります：{ $text }
    }
}
change-heading = 見出しが{ $old }から{ $new }に変わりました。
change-wording = 表現だけが変わり、意味は変わっていません。
change-link = リンク先のアドレスだけが変わりました。
change-punctuation = 句読点などの記号、または大文字・小文字だけが変わりました。
change-markup = 書式だけが変わりました。
change-torn = 新しい版では、ここの語句（{ $old }）が欠けているようです。元のページを確認してください。
change-template = テンプレートの差し込み部分が差し替えられました。同じ内容を表しているかどうかを確認してください。
change-numbering = 番号だけが、{ $old }から{ $new }に変わりました。

change-moved-section = この箇所が、セクション{ $old }からセクション{ $new }に移りました。
change-moved-within = この箇所が、セクション{ $place }内の別の位置に移りました。
change-moved = この箇所が、別の位置に移りました。
change-moved-block = ひと続きの{ $count }項目が、そのままの内容で別の位置に移りました。
change-split = { $changed ->
    [true] あわせて、この文が{ $count }文に分けられました。
   *[false] 1つの文が{ $count }文に分けられました。ほかに変更はありません。
}
change-merged = { $changed ->
    [true] あわせて、{ $count }文が1つの文にまとめられました。
   *[false] { $count }文が1つの文にまとめられました。ほかに変更はありません。
}

change-returns = これにより、バージョン{ $version }の文言に戻ります。
change-returns-without = バージョン{ $version }にもありませんでした。

change-added = { $placed ->
    [true] { $what ->
        [prohibition] セクション{ $place }に、新しい禁止事項が加わりました。
        [duty] セクション{ $place }に、新しい義務が加わりました。
        [permission] セクション{ $place }に、新しい許可事項が加わりました。
        [power] セクション{ $place }に、プラットフォームの新しい権限が加わりました。
        [promise] セクション{ $place }に、プラットフォームの新しい約束事項が加わりました。
        [recommendation] セクション{ $place }に、新しい推奨事項が加わりました。
        [exception] セクション{ $place }に、新しい例外が加わりました。
        [consequence] セクション{ $place }に、新しい措置が加わりました。
        [definition] セクション{ $place }に、新しい定義が加わりました。
        [tier] セクション{ $place }に、新しい措置区分が加わりました。
        [lead-in] セクション{ $place }に、新しいリストが加わりました。
        [reference] セクション{ $place }に、新しいリンクが加わりました。
        [heading] セクション{ $place }に、新しい見出しが加わりました。
       *[statement] セクション{ $place }に、新しい記述が加わりました。
    }
   *[false] { $what ->
        [prohibition] 新しい禁止事項が加わりました。
        [duty] 新しい義務が加わりました。
        [permission] 新しい許可事項が加わりました。
        [power] プラットフォームの新しい権限が加わりました。
        [promise] プラットフォームの新しい約束事項が加わりました。
        [recommendation] 新しい推奨事項が加わりました。
        [exception] 新しい例外が加わりました。
        [consequence] 新しい措置が加わりました。
        [definition] 新しい定義が加わりました。
        [tier] 新しい措置区分が加わりました。
        [lead-in] 新しいリストが加わりました。
        [reference] 新しいリンクが加わりました。
        [heading] 新しい見出しが加わりました。
       *[statement] 新しい記述が加わりました。
    }
}
change-removed = { $placed ->
    [true] { $what ->
        [prohibition] セクション{ $place }から、禁止事項が1件削除されました。
        [duty] セクション{ $place }から、義務が1件削除されました。
        [permission] セクション{ $place }から、許可事項が1件削除されました。
        [power] セクション{ $place }から、プラットフォームの権限が1件削除されました。
        [promise] セクション{ $place }から、プラットフォームの約束事項が1件削除されました。
        [recommendation] セクション{ $place }から、推奨事項が1件削除されました。
        [exception] セクション{ $place }から、例外が1件削除されました。
        [consequence] セクション{ $place }から、措置が1件削除されました。
        [definition] セクション{ $place }から、定義が1件削除されました。
        [tier] セクション{ $place }から、措置区分が1件削除されました。
        [lead-in] セクション{ $place }から、リストの導入文が削除されました。
        [reference] セクション{ $place }から、リンクが1件削除されました。
        [heading] セクション{ $place }から、見出しが1件削除されました。
       *[statement] セクション{ $place }から、記述が1件削除されました。
    }
   *[false] { $what ->
        [prohibition] 禁止事項が1件削除されました。
        [duty] 義務が1件削除されました。
        [permission] 許可事項が1件削除されました。
        [power] プラットフォームの権限が1件削除されました。
        [promise] プラットフォームの約束事項が1件削除されました。
        [recommendation] 推奨事項が1件削除されました。
        [exception] 例外が1件削除されました。
        [consequence] 措置が1件削除されました。
        [definition] 定義が1件削除されました。
        [tier] 措置区分が1件削除されました。
        [lead-in] リストの導入文が削除されました。
        [reference] リンクが1件削除されました。
        [heading] 見出しが1件削除されました。
       *[statement] 記述が1件削除されました。
    }
}

warning-error-page = 新しいバージョン（{ $name }）は全体で{ $words }語しかなく、ポリシーではなくエラーページのように見えます。正しく取得できていない可能性があります。以下の内容を使う前に、ファイルを確認してください。
warning-short-capture = 以前のバージョンの{ $old }語に対し、新しいバージョン（{ $name }）は{ $new }語しかありません。正しく取得できていない可能性があります。規定が削除されたと判断する前に、ファイルを確認してください。
warning-language = このポリシーは英語で書かれていません（{ $language }）。ルールの解釈は英語でのみ行われます。変更箇所は表示されますが、その意味は担当者が判断してください。
warning-two-languages = 2つのバージョンの言語が異なります（{ $old }と{ $new }）。これは更新ではなく翻訳の比較です。同じ言語の2つのバージョンを比較してください。
