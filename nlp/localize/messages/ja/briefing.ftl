briefing-title = 変更点：{ $policy }

section-overview = 概要
section-tighter = 厳しくなった点
section-looser = 緩和された点
section-new = 新しく加わった内容
section-gone = ポリシーから削除された内容
section-changed = その他の変更点
section-uncertain = 意味が変わった可能性のある点（要確認）
section-unchanged = 意味に影響しない修正
section-market = 担当市場向けの注記
section-coverage = 網羅状況

briefing-versions = このブリーフィングは、バージョン{ $old }とバージョン{ $new }を比較したものです。
briefing-effective = 新しいバージョンは{ $date }から適用されます。
briefing-dated = 新しいバージョンの日付は{ $date }ですが、いつから適用されるかは書かれていません。このブリーフィングを配布する前に、ポリシー責任者に確認してください。
briefing-no-date = 新しいバージョンには、いつから適用されるかが書かれていません。このブリーフィングを配布する前に、ポリシー責任者に確認してください。
briefing-counts = 意味が変わる変更は{ $substantive }件、意味が変わった可能性があり確認が必要な変更は{ $uncertain }件、意味に影響しない修正は{ $editorial }件です。
briefing-editorial-only = 意味に影響しない修正が{ $editorial }件あります。内容に変更はありません。
briefing-no-changes = 変更はありません。2つのバージョンの文言は完全に一致しています。
briefing-change-note = ポリシーチームは、今回の更新を次のように説明しています。
briefing-coverage = { $total ->
    [0] このブリーフィングで取り上げる、意味が変わる変更はありません。
   *[other] 意味が変わる変更{ $total }件のうち、{ $covered }件をこのブリーフィングで取り上げています。
}
briefing-entry = { $place }：{ $what }

briefing-repeated = { $said }同じ変更は、全部で{ $count }か所にあります。
briefing-section-added = セクション{ $place }が新設されました（全{ $count }項目）。
briefing-section-removed = セクション{ $place }が削除されました（全{ $count }項目）。

change-added-many = { $placed ->
    [true] { $what ->
        [prohibition] セクション{ $place }に、新しい禁止事項が{ $count }件加わりました。
        [duty] セクション{ $place }に、新しい義務が{ $count }件加わりました。
        [permission] セクション{ $place }に、新しい許可事項が{ $count }件加わりました。
        [power] セクション{ $place }に、プラットフォームの新しい権限が{ $count }件加わりました。
        [promise] セクション{ $place }に、プラットフォームの新しい約束事項が{ $count }件加わりました。
        [recommendation] セクション{ $place }に、新しい推奨事項が{ $count }件加わりました。
        [exception] セクション{ $place }に、新しい例外が{ $count }件加わりました。
        [consequence] セクション{ $place }に、新しい措置が{ $count }件加わりました。
        [definition] セクション{ $place }に、新しい定義が{ $count }件加わりました。
       *[statement] セクション{ $place }に、新しい記述が{ $count }件加わりました。
    }
   *[false] { $what ->
        [prohibition] 新しい禁止事項が{ $count }件加わりました。
        [duty] 新しい義務が{ $count }件加わりました。
        [permission] 新しい許可事項が{ $count }件加わりました。
        [power] プラットフォームの新しい権限が{ $count }件加わりました。
        [promise] プラットフォームの新しい約束事項が{ $count }件加わりました。
        [recommendation] 新しい推奨事項が{ $count }件加わりました。
        [exception] 新しい例外が{ $count }件加わりました。
        [consequence] 新しい措置が{ $count }件加わりました。
        [definition] 新しい定義が{ $count }件加わりました。
       *[statement] 新しい記述が{ $count }件加わりました。
    }
}
change-removed-many = { $placed ->
    [true] { $what ->
        [prohibition] セクション{ $place }から、禁止事項が{ $count }件削除されました。
        [duty] セクション{ $place }から、義務が{ $count }件削除されました。
        [permission] セクション{ $place }から、許可事項が{ $count }件削除されました。
        [power] セクション{ $place }から、プラットフォームの権限が{ $count }件削除されました。
        [promise] セクション{ $place }から、プラットフォームの約束事項が{ $count }件削除されました。
        [recommendation] セクション{ $place }から、推奨事項が{ $count }件削除されました。
        [exception] セクション{ $place }から、例外が{ $count }件削除されました。
        [consequence] セクション{ $place }から、措置が{ $count }件削除されました。
        [definition] セクション{ $place }から、定義が{ $count }件削除されました。
       *[statement] セクション{ $place }から、記述が{ $count }件削除されました。
    }
   *[false] { $what ->
        [prohibition] 禁止事項が{ $count }件削除されました。
        [duty] 義務が{ $count }件削除されました。
        [permission] 許可事項が{ $count }件削除されました。
        [power] プラットフォームの権限が{ $count }件削除されました。
        [promise] プラットフォームの約束事項が{ $count }件削除されました。
        [recommendation] 推奨事項が{ $count }件削除されました。
        [exception] 例外が{ $count }件削除されました。
        [consequence] 措置が{ $count }件削除されました。
        [definition] 定義が{ $count }件削除されました。
       *[statement] 記述が{ $count }件削除されました。
    }
}

# What the moderator does differently now.
action-value = 判断の際は、{ $old }ではなく{ $new }を基準にしてください。
action-tier = 該当するケースは、今後は{ $old }ではなく{ $new }の区分で扱ってください。
action-modality = { $new ->
    [prohibition] この文が示す内容は、今後は禁止事項として扱ってください。
    [duty] この文が示す内容は、今後は義務として扱ってください。
    [permission] この文が示す内容は、今後は許可されている（行うかどうかは任意の）こととして扱ってください。
    [recommendation] この文が示す内容は、今後は推奨事項として扱い、違反として措置を取る根拠にはしないでください。
   *[none] 今後は、この文だけを根拠に措置を取らないでください。
}
action-date = { $new }から新しいバージョンを適用してください。
action-exception = { $state ->
    [added] 措置を取る前に、新しい例外に当てはまらないか確認してください。
   *[removed] 今後、この例外は適用しないでください。
}
action-condition = { $state ->
    [added] 新しい条件を満たす場合にのみ、この規定を適用してください。
   *[removed] 今後は、この条件を満たすかどうかにかかわらず、規定を適用してください。
}
action-consequence = { $state ->
    [added] 措置を決める際は、新しく定められた措置を考慮してください。
   *[removed] 今後は、この文を根拠にこの措置を取らないでください。
}
action-definition = { $state ->
    [added] この用語は、ポリシーの現在の定義に従って解釈してください。
   *[removed] 今後は、以前の定義に基づいて判断しないでください。
}
action-wording = { $direction ->
    [tighter] 規定を新しい文言のとおりに適用してください。以前より厳しくなっています。
    [looser] 規定を新しい文言のとおりに適用してください。以前より緩和されています。
   *[unclear] 規定を新しい文言のとおりに適用してください。
}
action-added = { $what ->
    [prohibition] 今後は、ここで禁止されている内容に当たらないかどうかも確認してください。
    [duty] 今後は、ここで求められている内容が守られているかどうかも確認してください。
    [permission] ここで許可されている行為に対しては、措置を取らないでください。
    [exception] 措置を取る前に、ここに示された例外に当てはまらないか確認してください。
    [consequence] 措置を決める際は、この内容も考慮してください。
    [definition] 用語は、ポリシーの現在の定義に従って解釈してください。
    [power] 今後は、ここで可能とされている内容も考慮してください。
    [promise] 今後は、ここで約束されている内容が守られているかどうかも確認してください。
    [recommendation] 判断の参考にしてください。違反として措置を取る根拠にはしないでください。
   *[other] ポリシーを適用する際は、この内容も考慮してください。
}
action-removed = { $what ->
    [prohibition] 今後、これを根拠に措置を取らないでください。別の規定の対象になっていないか確認してください。
    [duty] 今後、これを求めないでください。別の規定で引き続き求められていないか確認してください。
    [permission] 今後、これを許可の根拠にしないでください。別の規定で引き続き許可されていないか確認してください。
    [exception] 今後、これを例外として扱わないでください。
    [consequence] 今後、この文言を根拠に措置を取らないでください。
    [definition] 今後、この定義を判断の根拠にしないでください。
    [power] 今後、この文言を根拠とした対応は行わないでください。
    [promise] 今後、これをプラットフォームの約束として扱わないでください。
   *[other] 今後、この文言を判断の根拠にしないでください。
}
action-uncertain = { $kind ->
    [added] 内容を読み、判断の仕方が変わるかどうかをポリシー責任者に確認してください。
    [removed] これを根拠とした判断に影響があるかどうかを、ポリシー責任者に確認してください。
   *[other] 変更前と変更後の文言を比べ、判断の仕方が変わるかどうかをポリシー責任者に確認してください。
}
