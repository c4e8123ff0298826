web-many = まとめて判断
web-many-one = 1件ずつ
web-many-none = 1件以上選んでください。
web-many-failed = 判断できなかったもの：
web-many-done = { $count }件を判断しました：
web-many-all = すべて選択
web-many-clear = 選択を解除
