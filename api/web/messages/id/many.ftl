web-many = Putuskan beberapa
web-many-one = satu per satu
web-many-none = Pilih satu soal atau lebih.
web-many-failed = Belum diputuskan:
web-many-done = { $count } soal diputuskan:
web-many-all = Pilih semua
web-many-clear = Jangan pilih apa pun
