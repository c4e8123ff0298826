# Temuan pemeriksaan terjemahan, satu pesan per kode. $words, $before, $after, dan sebagainya adalah kata-kata dari teks sumber
# atau terjemahan sebagaimana tertulis, di dalam tanda kutip.
modality-obligation = kewajiban
modality-permission = izin
modality-recommendation = anjuran
modality-prohibition = larangan
modality-exemption = bukan kewajiban
mark-question = tanda tanya
mark-exclamation = tanda seru
mark-colon = titik dua
mark-stop = titik
mark-none = tanpa tanda baca
term-another = kata lain
check-number-changed = Angka berubah: { $before } di teks sumber, { $after } di sini.
check-number-lost = Angka { $number } tidak ada di sini.
check-number-invented = Angka { $number } tidak ada di teks sumber.
check-number-format = { $words } berarti angka lain dalam bahasa ini.
check-percent-lost = { $words } adalah persentase di teks sumber.
check-unit-changed = Satuan berubah: { $before } di teks sumber, { $after } di sini.
check-limit-reversed = Batas terbalik: { $before } di teks sumber, { $after } di sini.
check-limit-lost = Di teks sumber, { $words } menjadikan angka itu batas; di sini tidak ada yang menyatakannya.
check-date-changed = Tanggal berubah: { $before } di teks sumber, { $after } di sini.
check-negation-lost = Teks sumber bersifat negatif, terjemahannya tidak.
check-negation-fewer = Teks sumber memuat lebih banyak penyangkalan daripada terjemahannya.
check-negation-added = Terjemahan bersifat negatif, teks sumbernya tidak.
check-exception-lost = Teks sumber memuat pengecualian, terjemahannya tidak.
check-exception-added = Terjemahan memuat pengecualian, teks sumbernya tidak.
check-only-lost = Teks sumber menyebut “hanya”, terjemahannya tidak.
check-only-added = Terjemahan menyebut “hanya”, teks sumbernya tidak.
check-modality-changed = { $words } adalah { $before } di teks sumber; di sini menjadi { $after }.
check-modality-stronger = Teks sumber hanya menganjurkan; { $words } dapat dibaca sebagai kewajiban.
check-literal-lost = { $kind ->
    [url] Alamat { $words } tidak ada di sini.
    [email] Alamat email { $words } tidak ada di sini.
    [placeholder] Placeholder { $words } tidak ada di sini.
   *[tag] Tag { $words } tidak ada di sini.
}
check-literal-added = { $kind ->
    [url] Alamat { $words } tidak ada di teks sumber.
    [email] Alamat email { $words } tidak ada di teks sumber.
    [placeholder] Placeholder { $words } tidak ada di teks sumber.
   *[tag] Tag { $words } tidak ada di teks sumber.
}
check-literal-changed = Berubah: { $before } di teks sumber, { $after } di sini.
check-url-localized = { $words } adalah halaman dalam bahasa lain: pastikan halaman itu ada.
check-url-other-language = { $words } adalah halaman dalam bahasa yang bukan bahasa sumber dan bukan bahasa terjemahan.
check-tag-order = Ada tag yang ditutup sebelum dibuka, atau di tempat yang salah.
check-same-as-source = Belum diterjemahkan: teksnya sama dengan teks sumber.
check-source-leaked = { $words } masih dalam bahasa sumber.
check-wrong-language = Teks ini bukan dalam bahasa yang diminta.
check-wrong-script = Teks ini tidak memakai aksara bahasa ini.
check-script-mixed = { $words } tidak memakai aksara bahasa ini.
check-section-language = Segmen { $first } sampai { $last } bukan dalam bahasa yang diminta.
check-term-translated = { $words } tidak boleh diubah.
check-term-missing = Istilah glosarium untuk { $term } adalah { $preferred }.
check-term-forbidden = { $words } tidak boleh dipakai. Gunakan: { $preferred }.
check-term-case = { $words } harus ditulis persis seperti ini.
check-term-replaced = { $before } diganti dengan istilah glosarium { $preferred }. Periksa apakah kata-kata di sekitarnya sesuai.
check-empty = Terjemahan kosong.
check-too-short = Sangat pendek: { $share } dari panjang teks sumber; lazimnya { $least } sampai { $most }.
check-too-long = Sangat panjang: { $share } dari panjang teks sumber; lazimnya { $least } sampai { $most }.
check-sentence-missing = Tampaknya ada kalimat yang hilang: { $source_count } di teks sumber, { $target_count } di sini.
check-sentence-added = Tampaknya ada kalimat tambahan: { $source_count } di teks sumber, { $target_count } di sini.
check-doubled-word = Tertulis dua kali: { $words }.
check-loop = { $words } berulang-ulang.
check-foreign-mark = { $found } tidak dipakai dalam bahasa ini; gunakan { $preferred }.
check-space-missing = Tidak ada spasi sebelum { $mark }.
check-opening-mark-missing = Kalimat ini tidak memiliki tanda pembuka { $mark }.
check-end-mark = Teks sumber diakhiri { $before }, terjemahannya { $after }.
check-bracket-unpaired = Tanda kurung { $mark } tidak berpasangan.
check-quote-unpaired = Tanda kutip { $mark } tidak berpasangan.
check-quote-foreign = { $found } bukan tanda kutip bahasa ini; gunakan { $preferred }.
check-bidi-unpaired = Kontrol arah { $name } tidak ditutup, atau tidak menutup apa pun.
check-bidi-override = Kontrol arah { $name } membuat teks terbaca lain dari yang tertulis.
check-bidi-unexpected = Kontrol arah { $name } tidak berguna dalam bahasa ini.
check-invisible-character = Karakter tak terlihat { $name } tidak ada di teks sumber.
check-control-character = Karakter { $name } tidak semestinya ada dalam teks.
check-double-space = Dua spasi berturut-turut.
check-inconsistent = Teks sumber yang sama diterjemahkan lain di segmen { $number }: { $words }.
check-translated-alike = Segmen { $number } memiliki teks sumber lain dengan terjemahan yang sama: { $words }.
check-stale = Teks sumber berubah setelah disetujui: { $before } kini menjadi { $after }.
check-stale-wording = Tanda baca atau huruf besar teks sumber berubah setelah disetujui.
check-source-quote = Kata-kata kebijakan yang dikutip masih dalam bahasa sumber.
check-options-alike = Dua pilihan terbaca sama dalam bahasa ini: { $words }.
check-left-in-source = Mesin penerjemah menghilangkan kata yang tidak boleh diubah; kalimat dibiarkan dalam bahasa Inggris.
check-unknown-word = Mesin penerjemah tidak mengenal { $words }.
check-longest-key = Jawaban yang benar jauh lebih panjang daripada yang lain.
tag-named = { $kind ->
    [bold] huruf tebal pada { $words }
    [italic] huruf miring pada { $words }
    [code] kode { $words }
    [link] tautan { $words }
    [image] gambar { $words }
    [template] placeholder { $words }
   *[tag] tag { $words }
}
check-tag-lost = Hilang di sini: { $tag }.
check-tag-doubled = Muncul dua kali di sini: { $tag }.
check-tag-crossed = Tidak ditutup atau bersilang dengan yang lain: { $tag }.
check-tag-invented = Tidak ada di teks sumber: { $tag }.
check-engine = Diterjemahkan oleh { $engines }.
check-candidate-taken = Usulan ke-{ $number } dari mesin penerjemah: yang pertama sesuai dengan glosarium.
check-engine-failed = { $engine } gagal: { $reason }
check-blocks-joined = Butir daftar atau paragraf: { $source_count } di teks sumber, { $target_count } di sini. Pastikan tidak ada yang hilang.
check-blocks-split = Butir daftar atau paragraf: { $source_count } di teks sumber, { $target_count } di sini. Pastikan tidak ada yang ditambahkan.
check-missing-translation = Terjemahan bagian ini tidak ditemukan.
check-missing-source = Teks sumber bagian ini tidak ditemukan: bagian ini ditambahkan atau tersisa dari versi lain.
check-alignment-uncertain = Tidak diperiksa karena keduanya mungkin bukan pasangan (keyakinan { $sure }): { $doubt ->
    [meaning] keduanya menyatakan hal berbeda, sejauh maknanya dapat dibandingkan
    [length] yang satu jauh lebih panjang
    [structure] judul atau butir daftar berhadapan dengan teks biasa
   *[ambiguous] segmen di sebelahnya juga cocok
}.
