import { documents } from './documents.ts';

/** Sentences for what can go wrong between a file and its fields. */
export const recognition = {
  empty: {
    message: '这个文件是空的，没有内容。',
    action: '请重新拍摄或重新导出这张照片，再添加一次。',
  },
  tooLarge: {
    message: '文件超过 50 MB，没有读取。',
    action: '请把图片压缩到 50 MB 以内，或重新拍摄一张普通大小的照片。',
  },
  tooManyPixels: {
    message: '图片的像素过多，没有读取。',
    action: '请把图片缩小后再添加；拍一张普通手机照片就足够清晰。',
  },
  notPicture: {
    message: '这个文件不是可以识别的图片或 PDF。',
    action: `请添加 ${documents.formats} 文件。`,
  },
  damaged: {
    message: '文件已损坏或不完整，打不开。',
    action: '请从原设备重新传输一次，或重新拍摄。',
  },
  animated: {
    message: '这是一张动态图片，没有识别。',
    action: '请截取其中清晰的一帧，保存为普通图片后再添加。',
  },
  password: {
    message: '这个 PDF 设有密码，打不开。',
    action: '请先用密码打开它，另存为没有密码的 PDF，或把需要的那一页截成图片。',
  },
  tooManyPages: (pages: number, maximum: number) => ({
    message: `文件共有 ${pages} 页，超过一次能识别的 ${maximum} 页。`,
    action: '请只保留有证件的那几页，再添加一次。',
  }),
  kindMismatch: (wanted: string, found: string) => ({
    message: `需要的是${wanted}，这张照片里是${found}。`,
    action: `请换成${wanted}的照片。`,
  }),
  noDocument: {
    message: '照片里没有找到证件。',
    action: '请把证件放平、拍全四个角，光线均匀后重新拍摄。',
  },
  timeout: {
    message: '识别这张照片用时过长，已经停止。',
    action: '请裁去证件以外的部分，或换一张更清晰的照片再试。',
  },
  failed: {
    message: '识别时程序出错，这张照片没有读出来。',
    action: '请再试一次；仍然不行时，可以直接手工填写。',
  },
} as const;
