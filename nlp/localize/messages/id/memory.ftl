# Yang dikatakan tentang terjemahan dari memori: mengapa berlaku, atau mengapa hanya disarankan.
check-memory-context = Diterjemahkan di antara kalimat lain, bukan kalimat ini.
check-memory-ambiguous = Memori juga menyimpan terjemahan lain: { $words }.
check-memory-unreviewed = Memori tidak menyebutkan bahwa terjemahan ini telah ditinjau.
check-memory-fuzzy = Pernah diterjemahkan, dengan format, tanda akhir, huruf besar, atau kata kecil yang berbeda.
check-memory-punctuation = Pernah diterjemahkan, dengan tanda baca lain di dalam kalimat. Periksa apakah maknanya sama.
check-memory-repaired = { $before } dalam terjemahan sebelumnya diubah menjadi { $after }. Periksa apakah kata-kata di sekitarnya sesuai.
check-memory-suggestion = Terjemahan yang mirip { $alike } tidak digunakan: { $reason }. { $before } adalah { $after }.
memory-reason-draft = itu draf yang belum dikonfirmasi siapa pun
memory-reason-tags = tag di dalamnya berbeda
memory-reason-words = kata-kata di dalamnya berbeda
memory-reason-repeated = { $words } muncul lebih dari sekali
memory-reason-absent = { $words } tidak ada di dalamnya
memory-reason-swapped = nilai-nilainya saling bertukar tempat
memory-reason-elision = kata sebelum { $words } disingkat karenanya
memory-reason-percent = hanya satu dari kedua angka itu persentase
memory-reason-spelled = { $words } adalah angka yang ditulis dengan kata
memory-reason-ambiguous = { $words } dapat dibaca dengan dua cara
memory-reason-plural = { $after } memerlukan bentuk jamak lain daripada { $before }
memory-reason-first-day = tanggal satu ditulis dengan cara lain
memory-reason-checks = pemeriksaan menemukan kesalahan di dalamnya ({ $codes })
memory-difference-new = { $words } baru ditambahkan{ $kind }
memory-difference-gone = { $words } sudah tidak ada{ $kind }
memory-difference-changed = { $after } menggantikan { $before }{ $kind }
memory-differences = { $first }, { $second }
memory-differences-more = { $shown }, dan { $count } lagi
memory-kind = { $kind ->
    [negation] {" "}(negasi)
    [exception] {" "}(pengecualian)
    [modality] {" "}(kewajiban atau izin)
    [number] {" "}(angka)
    [date] {" "}(tanggal)
    [term] {" "}(istilah)
    [name] {" "}(nama)
    [literal] {" "}(alamat atau placeholder)
   *[none] {""}
}
